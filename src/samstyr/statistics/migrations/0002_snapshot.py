"""Snapshots: rows that can be added and never changed, as the files that they stand for."""

from django.db import migrations, models

APPEND_ONLY = """
CREATE TRIGGER snapshot_rows_stay BEFORE UPDATE OR DELETE ON statistics_snapshot
    FOR EACH ROW EXECUTE FUNCTION samstyr_append_only();
CREATE TRIGGER snapshot_table_stays BEFORE TRUNCATE ON statistics_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION samstyr_append_only();
"""
BACK = """
DROP TRIGGER snapshot_rows_stay ON statistics_snapshot;
DROP TRIGGER snapshot_table_stays ON statistics_snapshot;
"""


class Migration(migrations.Migration):
    dependencies = [("statistics", "0001_initial"), ("audit", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("digest", models.TextField()),
                ("lineage", models.TextField(db_index=True)),
                ("source", models.TextField()),
                ("table", models.TextField()),
                ("title", models.TextField()),
                ("asked", models.JSONField()),
                ("updated", models.TextField(default="")),
                ("vintage", models.TextField(default="")),
                ("fetched_at", models.DateTimeField()),
                ("by", models.TextField()),
                ("cells", models.BigIntegerField()),
                ("figures", models.BigIntegerField()),
                ("card", models.TextField()),
                ("files", models.JSONField()),
                ("accepted", models.TextField(default="")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("vintage__in", ["", "unrevised", "revised"])),
                        name="snapshot_vintage_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("figures__gte", 0), ("figures__lte", models.F("cells"))),
                        name="snapshot_has_no_more_figures_than_cells",
                    ),
                ],
            },
        ),
        migrations.RunSQL(APPEND_ONLY, BACK),
    ]
