import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0002_bindings'),
    ]

    operations = [
        migrations.CreateModel(
            name='PeerTable',
            fields=[
                ('indicator', models.OneToOneField(on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, serialize=False, to='goals.indicator')),
                ('area', models.TextField()),
                ('known', models.JSONField()),
                ('beside', models.JSONField()),
                ('number', models.BigIntegerField()),
            ],
        ),
    ]
