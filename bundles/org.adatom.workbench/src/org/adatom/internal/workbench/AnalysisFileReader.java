/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.AnalysisFileException;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunInput.BuildInput;
import org.adatom.workbench.RunInput.FileInput;
import org.eclipse.jdt.annotation.Nullable;

/** Reads analysis files. */
public final class AnalysisFileReader {
    private static final Set<String> KEYS = Set.of("analysis", "version", "input", "build", "parameters", "seed");

    private final String file;

    /** @param file its name, for messages */
    public AnalysisFileReader(String file) {
        this.file = file;
    }

    /** {@return what a text says} @throws AnalysisFileException when it says something else */
    public AnalysisFile read(String text) throws AnalysisFileException {
        var entries = Yaml.mapping(text, file);
        boolean ofRun = entries.containsKey(RunRecords.TYPE_KEY);
        if (!ofRun) {
            for (var e : entries.entrySet()) {
                if (!KEYS.contains(e.getKey())) {
                    throw wrong(e.getValue(), "'" + e.getKey() + "' means nothing here"
                            + Suggestions.of(e.getKey(), KEYS.stream().sorted().toList()));
                }
            }
        }
        var analysis = entries.get("analysis");
        if (analysis == null) {
            throw new AnalysisFileException(file, 0, "'analysis' is missing; the file must say 'analysis: NAME'");
        }
        return new AnalysisFile(word(analysis, "analysis"), version(entries.get("version")), inputs(entries),
                map(entries.get("parameters"), "parameters"), seed(entries.get("seed")), ofRun ? "" : comment(text));
    }

    /** {@return the comment that a text begins with} */
    private static String comment(String text) {
        return text.lines().takeWhile(l -> l.isBlank() || l.startsWith("#")).collect(Collectors.joining("\n")).strip();
    }

    private int version(Yaml.@Nullable Entry entry) throws AnalysisFileException {
        if (entry == null) {
            return 1;
        }
        if (entry.value() instanceof Integer i && i > 0) {
            return i;
        }
        throw wrong(entry, "version is '" + entry.value() + "': it must be a whole number from 1 upwards");
    }

    private OptionalLong seed(Yaml.@Nullable Entry entry) throws AnalysisFileException {
        if (entry == null) {
            return OptionalLong.empty();
        }
        if (entry.value() instanceof Number n && (n instanceof Integer || n instanceof Long)) {
            return OptionalLong.of(n.longValue());
        }
        throw wrong(entry, "seed is '" + entry.value() + "': it must be a whole number");
    }

    private List<RunInput> inputs(Map<String, Yaml.Entry> entries) throws AnalysisFileException {
        var out = new ArrayList<RunInput>();
        var input = entries.get("input");
        if (input != null && input.value() != null) {
            for (Object item : input.value() instanceof List<?> list ? list : List.of(input.value())) {
                out.add(input(item, input));
            }
        }
        var build = entries.get("build");
        if (build != null) {
            out.add(build(build.value(), build));
        }
        return out;
    }

    private RunInput input(@Nullable Object item, Yaml.Entry at) throws AnalysisFileException {
        if (item instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("build")) {
            return build(map.get("build"), at);
        }
        if (item instanceof String s && !s.isBlank()) {
            return file(s.strip());
        }
        throw wrong(at, "input must be the name of a file, a list of names, or 'build: {kind: NAME, ...}'");
    }

    /** {@return the input that a text such as {@code path.extxyz@-1} names} */
    public static FileInput file(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(at + 1).matches("-?\\d+|-?\\d*:-?\\d*(:-?\\d+)?")
                ? new FileInput(text.substring(0, at), text.substring(at + 1)) : new FileInput(text, "");
    }

    private BuildInput build(@Nullable Object value, Yaml.Entry at) throws AnalysisFileException {
        var options = new LinkedHashMap<>(map(new Yaml.Entry(value, at.line()), "build"));
        if (options.remove("kind") instanceof String kind && !kind.isBlank()) {
            return new BuildInput(kind, options);
        }
        throw wrong(at, "build must name its kind, such as 'build: {kind: fcc111, symbol: Cu}'");
    }

    private Map<String, Object> map(Yaml.@Nullable Entry entry, String name) throws AnalysisFileException {
        var out = new LinkedHashMap<String, Object>();
        if (entry == null || entry.value() == null) {
            return out;
        }
        if (!(entry.value() instanceof Map<?, ?> map)) {
            throw wrong(entry, name + " must hold names and values, such as 'fmax: 0.01'");
        }
        for (var e : map.entrySet()) {
            out.put(String.valueOf(e.getKey()), plain(e.getValue(), entry, String.valueOf(e.getKey())));
        }
        return out;
    }

    private Object plain(@Nullable Object value, Yaml.Entry at, String name) throws AnalysisFileException {
        if (value == null) {
            return "";
        }
        if (value instanceof Map) {
            throw wrong(at, name + " must be a value or a list of values");
        }
        if (value instanceof List<?> list
                && list.stream().anyMatch(item -> item == null || item instanceof Map || item instanceof List)) {
            throw wrong(at, name + " must be a list of plain values");
        }
        return value;
    }

    private String word(Yaml.Entry entry, String name) throws AnalysisFileException {
        if (entry.value() instanceof String s && !s.isBlank()) {
            return s.strip();
        }
        throw wrong(entry, name + " must be a name");
    }

    private AnalysisFileException wrong(Yaml.Entry at, String message) {
        return new AnalysisFileException(file, at.line(), message);
    }
}
