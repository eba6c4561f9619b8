/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.adatom.learning.LearningException;
import org.adatom.numerics.parameter.OptionScanner;
import org.adatom.numerics.parameter.ParameterModel;

/**
 * The name of a model with options, as it is written in files and on the command line: {@code forest} or
 * {@code forest(trees=100, minLeaf=3)}.
 *
 * @param id the id or short name of the model
 * @param options as texts, by name; defaults for the others
 */
public record ModelSpec(String id, Map<String, String> options) {
    /** Copies the options. */
    public ModelSpec {
        options = Map.copyOf(options);
    }

    /**
     * {@return what a text says}
     *
     * @throws LearningException when it has another form, with the position where reading ended
     */
    public static ModelSpec parse(String text) {
        var scanner = new OptionScanner(text, (what, at) -> malformed(text, what, at));
        int begin = scanner.afterBlanks(0);
        int end = scanner.afterName(begin);
        if (end == begin) {
            throw malformed(text, "the name of a model expected", begin);
        }
        int next = scanner.afterBlanks(end);
        var options = Map.<String, String>of();
        if (next < text.length() && text.charAt(next) == '(') {
            int closing = scanner.closing(next + 1);
            options = scanner.options(next + 1, closing);
            next = scanner.afterBlanks(closing + 1);
        }
        if (next < text.length()) {
            throw malformed(text, "the end expected", next);
        }
        return new ModelSpec(text.substring(begin, end), options);
    }

    /**
     * {@return this with other values of some options}
     *
     * @param values plain values by name, as in {@link ParameterModel}
     */
    public ModelSpec with(Map<String, ?> values) {
        var all = new LinkedHashMap<>(options);
        values.forEach((name, value) -> all.put(name, ParameterModel.write(value)));
        return new ModelSpec(id, all);
    }

    private static LearningException malformed(String text, String what, int at) {
        return new LearningException("'" + text + "' is not a model: " + what + " at character " + (at + 1)
                + "; write a name, or name(option=value, ...), such as forest(trees=100)");
    }

    @Override
    public String toString() {
        return options.isEmpty() ? id : options.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + OptionScanner.written(e.getValue()))
                .collect(Collectors.joining(", ", id + "(", ")"));
    }
}
