"""The rules of reverse mentoring: values in, decisions out, no Slack, no database, no clock."""
