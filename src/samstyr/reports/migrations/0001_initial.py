"""Editions and adoptions: rows that can be added and never changed, as the files that they stand for."""

import django.db.models.deletion
from django.db import migrations, models


APPEND_ONLY = """
CREATE TRIGGER edition_rows_stay BEFORE UPDATE OR DELETE ON reports_edition
    FOR EACH ROW EXECUTE FUNCTION samstyr_append_only();
CREATE TRIGGER edition_table_stays BEFORE TRUNCATE ON reports_edition
    FOR EACH STATEMENT EXECUTE FUNCTION samstyr_append_only();
CREATE TRIGGER adoption_rows_stay BEFORE UPDATE OR DELETE ON reports_adoption
    FOR EACH ROW EXECUTE FUNCTION samstyr_append_only();
CREATE TRIGGER adoption_table_stays BEFORE TRUNCATE ON reports_adoption
    FOR EACH STATEMENT EXECUTE FUNCTION samstyr_append_only();
"""
BACK = """
DROP TRIGGER edition_rows_stay ON reports_edition;
DROP TRIGGER edition_table_stays ON reports_edition;
DROP TRIGGER adoption_rows_stay ON reports_adoption;
DROP TRIGGER adoption_table_stays ON reports_adoption;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [("audit", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('event', models.BigIntegerField(primary_key=True, serialize=False)),
                ('report', models.TextField()),
                ('number', models.IntegerField()),
                ('title_nb', models.TextField()),
                ('title_en', models.TextField(default='')),
                ('language', models.TextField()),
                ('kind', models.TextField()),
                ('period', models.TextField()),
                ('day', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.TextField()),
                ('why', models.TextField(default='')),
                ('data_seq', models.BigIntegerField()),
                ('data_hash', models.TextField()),
                ('digest', models.TextField()),
                ('corrects', models.IntegerField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('report', 'number'), name='edition_numbers_are_unique'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='edition_numbers_start_at_one'), models.CheckConstraint(condition=models.Q(('corrects', None), models.Q(('corrects__gte', 1), ('corrects__lt', models.F('number'))), _connector='OR'), name='edition_corrects_an_earlier_one')],
            },
        ),
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('event', models.BigIntegerField(primary_key=True, serialize=False)),
                ('body', models.TextField()),
                ('body_nb', models.TextField()),
                ('body_en', models.TextField(default='')),
                ('date', models.DateField()),
                ('case_number', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.TextField()),
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.DO_NOTHING, to='reports.edition')),
            ],
        ),
        migrations.RunSQL(APPEND_ONLY, BACK),
    ]
