/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adatom.workbench.AnalysisFileException;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunRecord;
import org.adatom.workbench.RunState;
import org.eclipse.jdt.annotation.Nullable;

/** Reads and writes {@code run.yaml}. It is an analysis file whose input is the copy in its folder. */
public final class RunRecords {
    /** The key that tells a record from an analysis file. */
    static final String TYPE_KEY = "type";
    /** The type of the file; never changes. */
    static final String TYPE = "org.adatom.workbench.run";
    private static final int SCHEMA = 1;

    private RunRecords() {
    }

    /** {@return the text of a record} @param input what to read when it is repeated */
    static String write(RunRecord r, List<RunInput> input) {
        var out = new LinkedHashMap<String, Object>();
        out.put(TYPE_KEY, TYPE);
        out.put("schema", SCHEMA);
        out.put("id", r.id());
        out.put("title", r.title());
        out.put("analysis", r.analysis());
        out.put("label", r.analysisLabel());
        out.put("version", r.version());
        if (!input.isEmpty()) {
            var inputs = AnalysisFileWriter.inputs(input);
            out.put("input", inputs.size() == 1 ? inputs.getFirst() : inputs);
        }
        out.put("parameters", r.parameters());
        out.put("seed", r.seed());
        out.put("threads", r.threads());
        out.put("outcome", r.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.put("verdict", r.verdict());
        out.put("queued", r.queued().toString());
        r.started().ifPresent(t -> out.put("started", t.toString()));
        r.ended().ifPresent(t -> out.put("ended", t.toString()));
        out.put("sources", r.sources());
        out.put("sha256", r.inputFiles());
        out.put("versions", r.versions());
        out.put("machine", r.machine());
        return AnalysisFileWriter.dump(out);
    }

    /** {@return the record of a file} @throws IOException when it is none, with file and line */
    public static RunRecord read(Path file) throws IOException {
        var text = WholeFiles.read(file);
        var name = file.toString();
        var in = new Fields(name, Yaml.mapping(text, name));
        if (!TYPE.equals(in.text(TYPE_KEY))) {
            throw in.wrong(TYPE_KEY, "this is no record of a run; it must say 'type: " + TYPE + "'");
        }
        if (!(in.value("schema") instanceof Integer schema) || schema > SCHEMA) {
            throw in.wrong("schema", "the schema is " + in.value("schema") + ", this program reads up to " + SCHEMA
                    + ": use a newer program");
        }
        var file2 = new AnalysisFileReader(name).read(text);
        return new RunRecord(in.text("id"), in.text("title"), file2.analysis(), in.text("label"), file2.version(),
                file2.parameters(), file2.seed().orElse(0), in.value("threads") instanceof Integer n ? n : 1,
                in.value("sources") instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(),
                in.words("sha256"), in.words("versions"), in.text("machine"), in.state(), in.text("verdict"),
                in.time("queued"),
                in.optionalTime("started"), in.optionalTime("ended"));
    }

    private record Fields(String file, Map<String, Yaml.Entry> entries) {
        @Nullable Object value(String key) {
            var entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        String text(String key) {
            var value = value(key);
            return value == null ? "" : value.toString();
        }

        Map<String, String> words(String key) {
            var out = new LinkedHashMap<String, String>();
            if (value(key) instanceof Map<?, ?> map) {
                map.forEach((k, v) -> out.put(String.valueOf(k), String.valueOf(v)));
            }
            return out;
        }

        RunState state() throws AnalysisFileException {
            try {
                return RunState.valueOf(text("outcome").toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw wrong("outcome", "the outcome is '" + text("outcome")
                        + "': it must be done, not-converged, failed or "
                        + "cancelled");
            }
        }

        Instant time(String key) throws AnalysisFileException {
            try {
                return Instant.parse(text(key));
            } catch (DateTimeParseException e) {
                throw wrong(key, key + " is '" + text(key) + "': it must be a time such as 2026-01-31T12:00:00Z");
            }
        }

        Optional<Instant> optionalTime(String key) throws AnalysisFileException {
            return value(key) == null ? Optional.empty() : Optional.of(time(key));
        }

        AnalysisFileException wrong(String key, String message) {
            var entry = entries.get(key);
            return new AnalysisFileException(file, entry == null ? 0 : entry.line(), message);
        }
    }
}
