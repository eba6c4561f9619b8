/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.adatom.checks.Bundle.Header;

/** What every manifest must say. */
final class Manifests {

    private Manifests() {
    }

    static List<String> check(Bundle bundle) {
        var wrong = new ArrayList<String>();
        var properties = SourceTree.properties(bundle.folder().resolve("plugin.properties"));
        if (!bundle.folder().getFileName().toString().equals(bundle.id())) {
            wrong.add(bundle.folder() + ": folder and symbolic name " + bundle.id() + " differ");
        }
        for (var header : List.of("Bundle-Name", "Bundle-Vendor")) {
            var value = bundle.header(header);
            if (!value.startsWith("%") || !properties.containsKey(value.substring(1))) {
                wrong.add(bundle.id() + ": " + header + " '" + value + "' is not a key of plugin.properties");
            }
        }
        if (!bundle.header("Bundle-Localization").equals("plugin")) {
            wrong.add(bundle.id() + ": Bundle-Localization must be plugin");
        }
        var hasJava = Files.isDirectory(bundle.folder().resolve("src"));
        if (hasJava && !bundle.header("Bundle-RequiredExecutionEnvironment").equals("JavaSE-25")) {
            wrong.add(bundle.id() + ": the execution environment must be JavaSE-25");
        }
        for (var clause : bundle.clauses(Header.REQUIRE)) {
            if (!clause.matches(".*bundle-version=\"\\[.+,.+\\)\".*")) {
                wrong.add(bundle.id() + ": " + clause + " needs a range, as in bundle-version=\"[1.2.0,2.0.0)\"");
            }
        }
        for (var name : bundle.names(Header.EXPORT)) {
            var path = name.replace('.', '/');
            var wrapped = !name.startsWith("org.adatom."); // comes out of a jar that the build fetches
            if (!wrapped && SourceTree.files(bundle.folder(), f -> f.getParent().endsWith(path)).isEmpty()) {
                wrong.add(bundle.id() + ": exported package " + name + " does not exist");
            }
            if (name.startsWith("org.adatom.internal.") && bundle.api().contains(name)) {
                wrong.add(bundle.id() + ": " + name + " is exported as API; give it x-internal or x-friends");
            }
        }
        return wrong;
    }
}
