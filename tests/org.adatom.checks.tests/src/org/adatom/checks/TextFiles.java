/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no file of the project may hold, and how the target platform pins what it takes. */
final class TextFiles {

    private static final Pattern TEXT = Pattern.compile(".*(\\.(java|xml|properties|md|sh|target|product|MF|exsd|svg|html|css"
            + "|yaml|yml|json|ini|prefs|txt|analysis|config)|/adatom|/verify|/run|/NOTICE)$");
    /** The clients know their registries; an address in a file goes stale and works in one place only. */
    private static final Pattern REGISTRY = Pattern.compile("https?:" + "//(repo|repository|central|deb|registry)"
            + "[0-9]*\\.[a-z]");
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.])/(?:work|root|home/[a-z]\\w*)" + "/\\w");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
    private static final Pattern DEPTH = Pattern.compile("includeDependencyDepth=\"(\\w+)\"");

    private TextFiles() {
    }

    static boolean isText(Path file) {
        return TEXT.matcher(file.toString()).matches();
    }

    static List<String> addresses(Path file) {
        var wrong = new ArrayList<String>();
        var number = 0;
        for (var line : SourceTree.read(file).lines().toList()) {
            number++;
            if (REGISTRY.matcher(line).find()) {
                wrong.add(file + ":" + number + ": the address of a registry");
            }
            if (MACHINE.matcher(line).find()) {
                wrong.add(file + ":" + number + ": a path of one machine");
            }
        }
        return wrong;
    }

    static List<String> target(String text) {
        var wrong = new ArrayList<String>();
        var dependencies = DEPENDENCY.matcher(text);
        while (dependencies.find()) {
            var version = VERSION.matcher(dependencies.group(1));
            if (!version.find() || !version.group(1).matches("[0-9][\\w.+-]*") || version.group(1).endsWith("SNAPSHOT")) {
                wrong.add("not pinned: " + dependencies.group(1).replaceAll("\\s+", " "));
            }
        }
        var depths = DEPTH.matcher(text);
        while (depths.find()) {
            if (!depths.group(1).equals("none")) {
                wrong.add("includeDependencyDepth is " + depths.group(1) + ": it must be none");
            }
        }
        return wrong;
    }
}
