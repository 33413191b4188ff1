from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("reports", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name='edition',
            name='translation_of',
            field=models.TextField(default=''),
        ),
    ]
