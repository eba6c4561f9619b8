/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A potential as it is written in a form, a file or on the command line: {@code emt} or
 * {@code lj(epsilon=0.0103, sigma=3.4, cutoff=8.5)}.
 *
 * @param id the short id of a registered potential
 * @param options the values that differ from the defaults
 */
public record PotentialSpec(String id, Map<String, String> options) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][\\w.-]*)\\s*(?:\\((.*)\\))?\\s*");

    /** Copies the options. */
    public PotentialSpec {
        options = Map.copyOf(options);
    }

    /**
     * {@return what a text says}
     *
     * @throws PotentialException when it has another form
     */
    public static PotentialSpec parse(String text) {
        var m = FORM.matcher(text);
        if (!m.matches()) {
            throw malformed(text);
        }
        var options = new LinkedHashMap<String, String>();
        var inside = m.group(2);
        if (inside != null && !inside.isBlank()) {
            for (var part : inside.split(",(?=[^,]*=)")) {
                int eq = part.indexOf('=');
                if (eq < 1) {
                    throw malformed(text);
                }
                var name = part.substring(0, eq).strip();
                if (options.put(name, part.substring(eq + 1).strip()) != null) {
                    throw new PotentialException("the potential '" + text + "' gives " + name + " twice: give it once");
                }
            }
        }
        return new PotentialSpec(m.group(1), options);
    }

    private static PotentialException malformed(String text) {
        return new PotentialException("'" + text + "' is not a potential: write a name, or name(option=value, ...), such as "
                + "lj(sigma=3.4, epsilon=0.0103)");
    }

    @Override
    public String toString() {
        return options.isEmpty() ? id
                : options.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(", ", id + "(", ")"));
    }
}
