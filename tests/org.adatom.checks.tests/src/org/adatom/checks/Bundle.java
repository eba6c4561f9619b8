/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/** A bundle's folder and manifest. */
record Bundle(Path folder, String id, Manifest manifest) {

    static Bundle of(Path folder) {
        try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var manifest = new Manifest(in);
            var name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return new Bundle(folder, clauses(name == null ? "" : name).stream().findFirst().orElse("").split(";")[0],
                    manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** The value of a header, "" where it is absent. */
    String header(String name) {
        var value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    /** The clauses of a header, each with its directives and attributes. */
    List<String> clauses(Header header) {
        return clauses(header(header.key));
    }

    /** The names in a header, without directives and attributes. */
    List<String> names(Header header) {
        return clauses(header).stream().map(c -> c.split(";")[0].strip()).toList();
    }

    /** The exported packages that are API. */
    List<String> api() {
        return clauses(Header.EXPORT).stream().filter(c -> !c.contains("x-internal") && !c.contains("x-friends"))
                .map(c -> c.split(";")[0].strip()).toList();
    }

    private static List<String> clauses(String value) {
        var clauses = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ',' && !quoted) {
                if (!value.substring(start, i).isBlank()) {
                    clauses.add(value.substring(start, i).strip());
                }
                start = i + 1;
            } else if (value.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return clauses;
    }

    /** The headers with lists. */
    enum Header {
        REQUIRE("Require-Bundle"), IMPORT("Import-Package"), EXPORT("Export-Package");

        final String key;

        Header(String key) {
            this.key = key;
        }
    }
}
