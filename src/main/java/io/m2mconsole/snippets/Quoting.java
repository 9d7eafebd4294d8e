package io.m2mconsole.snippets;

/** Writes a text so that a language reads nothing else from it. */
enum Quoting {
    /** As it is, for what can hold nothing special. */
    PLAIN {
        @Override
        String of(String text) {
            return text;
        }
    },
    /** In double quotes, as Java, JavaScript, Python and JSON read it. */
    TEXT {
        @Override
        String of(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    },
    /** In single quotes, in which bash reads nothing but a single quote. */
    SH {
        @Override
        String of(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
    },
    /** In single quotes of YAML. */
    YAML {
        @Override
        String of(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    },
    /** In single quotes of YAML, for Fn::Sub: only its own names are replaced, and they are marked by {@code §}. */
    SUB {
        @Override
        String of(String text) {
            return YAML.of(text.replace("${", "${!").replace("§{", "${"));
        }
    },
    /** In double quotes of Terraform's language, which would fill in what follows a dollar or per cent sign. */
    HCL {
        @Override
        String of(String text) {
            return TEXT.of(text.replace("${", "$${").replace("%{", "%%{"));
        }
    };

    abstract String of(String text);
}
