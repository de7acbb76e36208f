-- À jouer une fois par un administrateur, après avoir changé les deux mots de passe et le nom de la base.
CREATE SETTINGS PROFILE suivi_lecture SETTINGS
  readonly = 1,
  join_use_nulls = 1,
  aggregate_functions_null_for_empty = 1,
  cast_keep_nullable = 1,
  prefer_column_name_to_alias = 1,
  output_format_arrow_compression_method = 'none',
  output_format_arrow_string_as_string = 1,
  max_execution_time = 30,
  timeout_before_checking_execution_speed = 0,
  max_memory_usage = 8000000000,
  max_result_rows = 2000000,
  result_overflow_mode = 'throw',
  max_concurrent_queries_for_user = 20,
  cancel_http_readonly_queries_on_client_close = 1;
CREATE USER suivi_lecteur IDENTIFIED WITH sha256_password BY 'à changer'
  DEFAULT DATABASE suivi_demo SETTINGS PROFILE 'suivi_lecture';
GRANT SELECT ON suivi_demo.* TO suivi_lecteur;
CREATE QUOTA suivi_lecture KEYED BY ip_address
  FOR INTERVAL 1 minute MAX queries = 240, errors = 30, execution_time = 120,
  FOR INTERVAL 1 day MAX queries = 20000, execution_time = 7200
  TO suivi_lecteur;
CREATE USER suivi_chargeur IDENTIFIED WITH sha256_password BY 'à changer aussi' HOST LOCAL;
GRANT CREATE DATABASE, CREATE TABLE, DROP TABLE, INSERT, SELECT ON suivi_demo.* TO suivi_chargeur;
