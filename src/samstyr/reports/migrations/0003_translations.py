from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("reports", "0002_taught_words")]

    operations = [
        migrations.AddField(
            model_name='edition',
            name='translation_of',
            field=models.TextField(default=''),
        ),
    ]
