/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every Java file must look like. */
final class JavaStyle {

    static final String HEADER = """
            /*
             * Copyright (c) 2026 the Adatom authors.
             * This program and the accompanying materials are made available under the terms of the
             * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
             * SPDX-License-Identifier: EPL-2.0
             */
            """;
    static final int MOST_LINES = 500;
    static final int LONG = 350;

    private static final Pattern TYPE = Pattern
            .compile("^( {4})?(?:(?:public|static|final|sealed|non-sealed|abstract|strictfp) )*"
                    + "(class|record|enum|interface|@interface) (\\w+)");
    private static final Pattern METHOD = Pattern
            .compile("^ {4}(?! )(?:(?:public|static|final|abstract|synchronized|default) )*(?:<.*?> )?[\\w.<>\\[\\]?,@ ]+ "
                    + "(\\w+)\\((?!.*\\breturn\\b).*");

    private JavaStyle() {
    }

    static List<String> header(Path file) {
        return SourceTree.read(file).startsWith(HEADER) ? List.of() : List.of(file + ": the licence header is missing");
    }

    static List<String> length(Path file, int limit) {
        var lines = SourceTree.read(file).lines().count();
        return lines <= limit ? List.of() : List.of(file + ": " + lines + " lines, at most " + limit);
    }

    /** Each package below a source folder says that null is the exception, and what it is for. */
    static List<String> packages(Path source) {
        var wrong = new ArrayList<String>();
        for (var folder : SourceTree.java(source).stream().map(Path::getParent).distinct().toList()) {
            var info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                wrong.add(folder + ": package-info.java is missing");
                continue;
            }
            var text = SourceTree.read(info);
            if (!text.contains("@NonNullByDefault")) {
                wrong.add(info + ": @NonNullByDefault is missing");
            }
            if (!text.contains("/**")) {
                wrong.add(info + ": the package has no Javadoc");
            }
        }
        return wrong;
    }

    /** Each public type and public method of a file of an exported package has Javadoc. */
    static List<String> javadoc(Path file) {
        var wrong = new ArrayList<String>();
        var lines = SourceTree.read(file).lines().toList();
        var inInterface = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var type = TYPE.matcher(line);
            if (type.find()) {
                var nested = type.group(1) != null;
                if (!nested) {
                    inInterface = type.group(2).endsWith("interface");
                }
                if ((line.contains("public ") || nested && inInterface) && !documented(lines, i)) {
                    wrong.add(file + ":" + (i + 1) + ": " + type.group(3) + " has no Javadoc");
                }
                continue;
            }
            var method = METHOD.matcher(line);
            if (method.find() && (line.startsWith("    public ") || inInterface && !line.startsWith("    private "))
                    && !documented(lines, i) && !overrides(lines, i)) {
                wrong.add(file + ":" + (i + 1) + ": " + method.group(1) + " has no Javadoc");
            }
        }
        return wrong;
    }

    private static boolean documented(List<String> lines, int line) {
        var above = line - 1;
        while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).strip().endsWith("*/")
                && !lines.get(above).matches(" {4,}\\}|.*[;{]")) {
            above--;
        }
        return above >= 0 && lines.get(above).strip().endsWith("*/");
    }

    private static boolean overrides(List<String> lines, int line) {
        for (var above = line - 1; above >= 0 && lines.get(above).strip().startsWith("@"); above--) {
            if (lines.get(above).strip().startsWith("@Override")) {
                return true;
            }
        }
        return false;
    }
}
