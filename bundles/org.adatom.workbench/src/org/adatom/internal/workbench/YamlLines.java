/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The lines of the keys of a YAML file, two levels deep. */
public final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param text a file that was read without an error */
    public YamlLines(String text) {
        new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(root -> collect(root, "", 2));
    }

    private void collect(Node node, String prefix, int depth) {
        if (depth == 0 || !(node instanceof MappingNode mapping)) {
            return;
        }
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var path = prefix + key.getValue();
                lines.put(path, key.getStartMark().map(m -> m.getLine() + 1).orElse(0));
                collect(tuple.getValueNode(), path + "/", depth - 1);
            }
        }
    }

    /** {@return the line of a key, from 1; 0 when it is not there} */
    public int of(String key) {
        return lines.getOrDefault(key, 0);
    }

    /** {@return the line of a key inside another, else that of the outer one} */
    public int of(String outer, String inner) {
        var dashed = inner.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return lines.getOrDefault(outer + "/" + inner, lines.getOrDefault(outer + "/" + dashed, of(outer)));
    }
}
