import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0003_peer_tables'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrival',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.IntegerField()),
                ('period', models.TextField(default='')),
                ('load', models.BigIntegerField(db_index=True)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, to='places.area')),
                ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, to='goals.indicator')),
            ],
        ),
        migrations.CreateModel(
            name='EarlierPeers',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('area', models.TextField()),
                ('known', models.JSONField()),
                ('beside', models.JSONField()),
                ('load', models.BigIntegerField(db_index=True)),
                ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, to='goals.indicator')),
            ],
        ),
    ]
