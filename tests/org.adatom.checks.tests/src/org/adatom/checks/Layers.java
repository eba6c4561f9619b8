/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.adatom.checks.Bundle.Header;

/** The layer table of docs/ARCHITECTURE.md: requirements only point down, the window begins in layer 3. */
final class Layers {

    /** Which bundle lies where; within a layer the order of the build decides. */
    static final Map<String, Integer> TABLE = Map.ofEntries(Map.entry("org.adatom.nd4j", 0),
            Map.entry("org.adatom.nd4j.linux.x86_64", 0), Map.entry("org.adatom.numerics", 0),
            Map.entry("org.adatom.network", 0),
            Map.entry("org.adatom.torch", 0), Map.entry("org.adatom.torch.linux.x86_64", 0),
            Map.entry("org.adatom.structure", 1), Map.entry("org.adatom.structure.io", 1),
            Map.entry("org.adatom.database", 1), Map.entry("org.adatom.potential", 1),
            Map.entry("org.adatom.external", 1), Map.entry("org.adatom.simulation", 1),
            Map.entry("org.adatom.learning", 1),
            Map.entry("org.adatom.render", 1), Map.entry("org.adatom.analysis", 1),
            Map.entry("org.adatom.workbench", 2), Map.entry("org.adatom.ui", 3),
            Map.entry("org.adatom.ui.structure", 4), Map.entry("org.adatom.ui.learning", 4),
            Map.entry("org.adatom.cli", 4), Map.entry("org.adatom.app", 5),
            Map.entry("org.adatom.doc", 5));

    /** Who may use ND4J; all others use what these offer. */
    private static final List<String> ND4J_USERS = List.of("org.adatom.numerics", "org.adatom.network");

    private static final Pattern WINDOW = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4|swtchart|nebula)\\b.*");
    private static final Pattern PLAIN = Pattern.compile("org\\.eclipse\\.(equinox\\.common|jdt\\.annotation)");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?((?:org\\.eclipse|org\\.osgi)[\\w.]*)",
            Pattern.MULTILINE);
    /** The packages and types of org.eclipse.equinox.common and org.eclipse.jdt.annotation. */
    private static final Pattern PLAIN_TYPES = Pattern
            .compile("org\\.eclipse\\.(jdt\\.annotation\\..*|core\\.runtime\\.(?!Platform\\b|Plugin\\b|ILog\\b|preferences\\b"
                    + "|jobs\\b|content\\b|IExtension\\w*|IConfigurationElement|RegistryFactory)[A-Z].*)");

    private Layers() {
    }

    static List<String> check(Bundle bundle) {
        var wrong = new ArrayList<String>();
        var layer = TABLE.get(bundle.id());
        if (layer == null) {
            wrong.add(bundle.id() + " has no place in the layer table");
            return wrong;
        }
        for (var required : bundle.names(Header.REQUIRE)) {
            var below = TABLE.get(required);
            if (below != null && below > layer) {
                wrong.add(bundle.id() + " (layer " + layer + ") requires " + required + " (layer " + below + ")");
            }
            if (below != null && layer == 4 && below == 4) {
                wrong.add(bundle.id() + " requires " + required + ", a bundle of another topic in the same layer");
            }
            if (layer <= 2 && WINDOW.matcher(required).matches()) {
                wrong.add(bundle.id() + " (layer " + layer + ") requires " + required + ", which draws windows");
            }
            if (layer <= 1 && required.startsWith("org.eclipse.") && !PLAIN.matcher(required).matches()) {
                wrong.add(bundle.id() + " (layer " + layer + ") requires " + required
                        + "; there only org.eclipse.equinox.common is allowed");
            }
        }
        if (bundle.names(Header.REQUIRE).contains("org.adatom.nd4j") && !ND4J_USERS.contains(bundle.id())) {
            wrong.add(bundle.id() + " requires org.adatom.nd4j, which is for " + ND4J_USERS + " alone");
        }
        for (var imported : bundle.names(Header.IMPORT)) {
            if (layer <= 1 && (imported.startsWith("org.osgi.") || imported.startsWith("org.eclipse."))) {
                wrong.add(bundle.id() + " (layer " + layer + ") imports " + imported);
            }
        }
        for (var file : SourceTree.java(bundle.folder().resolve("src"))) {
            var imports = IMPORT.matcher(SourceTree.read(file));
            while (imports.find()) {
                var type = imports.group(1);
                var allowed = layer > 2 || layer == 2 && !WINDOW.matcher(type).matches()
                        || PLAIN_TYPES.matcher(type).matches();
                if (!allowed) {
                    wrong.add(bundle.id() + ": " + file.getFileName() + " imports " + type);
                }
            }
        }
        return wrong;
    }
}
