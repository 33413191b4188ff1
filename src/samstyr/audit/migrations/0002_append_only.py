"""The log can be added to and nothing else, whoever asks: by trigger for every role, beside the grants of the application's."""

from django.db import migrations

APPEND_ONLY = """
CREATE FUNCTION samstyr_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'Record a new event that says what was wrong with the old one.';
END $$;

CREATE TRIGGER event_rows_stay BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION samstyr_append_only();
CREATE TRIGGER event_table_stays BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION samstyr_append_only();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER event_rows_stay;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER event_table_stays;
"""

# Whoever the database's default rights let into every table is let into this one to read and add only.
FEWER_RIGHTS = """
DO $$
DECLARE
    role text;
BEGIN
    FOR role IN
        SELECT DISTINCT rolname FROM pg_class CROSS JOIN LATERAL aclexplode(relacl) AS right_of
        JOIN pg_roles ON pg_roles.oid = right_of.grantee
        WHERE pg_class.oid = 'audit_event'::regclass AND right_of.grantee <> relowner
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM %I', role);
    END LOOP;
END $$;
"""

ONLY_FORGOTTEN = """
CREATE FUNCTION samstyr_actor_only_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.commitment = OLD.commitment AND NEW.name IS NULL AND NEW.salt IS NULL THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an actor stays what it is: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'The name of an actor can be removed, and nothing else changed: samstyr audit forget.';
END $$;

CREATE TRIGGER actor_rows_stay BEFORE UPDATE OR DELETE ON audit_actor
    FOR EACH ROW EXECUTE FUNCTION samstyr_actor_only_forgotten();
CREATE TRIGGER actor_table_stays BEFORE TRUNCATE ON audit_actor
    FOR EACH STATEMENT EXECUTE FUNCTION samstyr_actor_only_forgotten();
ALTER TABLE audit_actor ENABLE ALWAYS TRIGGER actor_rows_stay;
ALTER TABLE audit_actor ENABLE ALWAYS TRIGGER actor_table_stays;
"""

BACK = """
DROP TRIGGER event_rows_stay ON audit_event;
DROP TRIGGER event_table_stays ON audit_event;
DROP TRIGGER actor_rows_stay ON audit_actor;
DROP TRIGGER actor_table_stays ON audit_actor;
DROP FUNCTION samstyr_append_only();
DROP FUNCTION samstyr_actor_only_forgotten();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(APPEND_ONLY + FEWER_RIGHTS + ONLY_FORGOTTEN, BACK)]
