/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.adatom.workbench.AnalysisFileException;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML file whose values know their lines. */
final class Yaml {
    private static final LoadSettings SETTINGS = LoadSettings.builder().setLabel("file").build();

    private Yaml() {
    }

    /**
     * A value with its line.
     *
     * @param value String, Integer, Long, BigInteger, Double, Boolean, List, Map or null
     * @param line counted from 1
     */
    record Entry(@Nullable Object value, int line) {
    }

    /**
     * {@return the entries of the mapping that a file holds}
     *
     * @throws AnalysisFileException when it holds something else
     */
    static Map<String, Entry> mapping(String text, String file) throws AnalysisFileException {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                throw new AnalysisFileException(file, 0, "the file is empty; it must say 'analysis: NAME'");
            }
            if (!(root.get() instanceof MappingNode mapping)) {
                throw new AnalysisFileException(file, line(root.get()),
                        "this is no analysis file; it must hold lines such as "
                        + "'analysis: relax'");
            }
            return entries(mapping, file);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            throw new AnalysisFileException(file, line, "this is not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new AnalysisFileException(file, 0, "this is not YAML: " + oneLine(e.getMessage()));
        }
    }

    private static Map<String, Entry> entries(MappingNode mapping, String file) throws AnalysisFileException {
        var out = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new AnalysisFileException(file, line(tuple.getKeyNode()), "a name is expected before the colon");
            }
            var value = new StandardConstructor(SETTINGS).constructSingleDocument(Optional.of(tuple.getValueNode()));
            if (out.put(key.getValue(), new Entry(value, line(key))) != null) {
                throw new AnalysisFileException(file, line(key), "'" + key.getValue() + "' is there twice");
            }
        }
        return out;
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "it cannot be read" : text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
