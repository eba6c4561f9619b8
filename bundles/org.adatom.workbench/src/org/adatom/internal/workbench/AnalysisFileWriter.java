/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.RunInput;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes analysis files. */
public final class AnalysisFileWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(100).build();
    private static final DumpSettings LINES = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(100).build();

    private AnalysisFileWriter() {
    }

    /** {@return the text of a file} */
    public static String write(AnalysisFile file) {
        var out = new LinkedHashMap<String, Object>();
        out.put("analysis", file.analysis());
        out.put("version", file.version());
        if (!file.input().isEmpty()) {
            var inputs = file.input().stream().map(AnalysisFileWriter::input).toList();
            out.put("input", inputs.size() == 1 ? inputs.getFirst() : inputs);
        }
        if (!file.parameters().isEmpty()) {
            out.put("parameters", file.parameters());
        }
        file.seed().ifPresent(s -> out.put("seed", s));
        return (file.comment().isBlank() ? "" : file.comment().stripTrailing() + "\n") + lines(out);
    }

    /** {@return a line for each plain value; lists and maps as {@link #dump} writes them} */
    private static String lines(Map<String, Object> values) {
        var text = new StringBuilder();
        values.forEach((key, value) -> {
            var entry = Map.of(key, value);
            text.append(value instanceof Map || value instanceof Collection ? dump(entry)
                    : new Dump(LINES).dumpToString(entry));
        });
        return text.toString();
    }

    static String dump(Map<String, Object> values) {
        return new Dump(SETTINGS).dumpToString(values);
    }

    static Object input(RunInput input) {
        return switch (input) {
            case RunInput.FileInput f -> f.toString();
            case RunInput.GivenInput g -> g.title();
            case RunInput.BuildInput(var kind, var options) -> {
                var build = new LinkedHashMap<String, Object>();
                build.put("kind", kind);
                build.putAll(options);
                yield Map.of("build", build);
            }
        };
    }

    static List<Object> inputs(List<RunInput> inputs) {
        return inputs.stream().map(AnalysisFileWriter::input).toList();
    }
}
