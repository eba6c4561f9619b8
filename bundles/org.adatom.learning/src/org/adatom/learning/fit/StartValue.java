/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.learning.LearningException;

/**
 * Where the search for a parameter begins and what it may be.
 *
 * @param value where it begins
 * @param lower lower bound, may be -infinity
 * @param upper upper bound, may be infinity
 */
public record StartValue(double value, double lower, double upper) {

    /**
     * {@return what a text says: {@code A=1; g=0.1 0..10; w=5 0..; phi=0 ..3}}
     *
     * @param names of the parameters; those that the text leaves out begin at 1
     * @throws LearningException when it has another form, or names another parameter
     */
    public static Map<String, StartValue> parse(String text, List<String> names) {
        var out = new LinkedHashMap<String, StartValue>();
        names.forEach(n -> out.put(n, new StartValue(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        for (var part : text.split("[;,]")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            var name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (!names.contains(name)) {
                throw new LearningException("'" + name + "' is no parameter of the formula; its parameters are "
                        + String.join(", ", names));
            }
            out.put(name, one(part.strip(), equals < 0 ? "" : part.substring(equals + 1).strip()));
        }
        return out;
    }

    private static StartValue one(String part, String right) {
        try {
            int dots = right.indexOf("..");
            if (dots < 0) {
                return new StartValue(Double.parseDouble(right), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            int blank = right.lastIndexOf(' ', dots);
            var low = right.substring(blank + 1, dots).strip();
            var high = right.substring(dots + 2).strip();
            double lower = low.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(low);
            double upper = high.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(high);
            double value = blank > 0 ? Double.parseDouble(right.substring(0, blank).strip()) : (lower + upper) / 2;
            if (lower <= value && value <= upper && Double.isFinite(value)) {
                return new StartValue(value, lower, upper);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new LearningException("'" + part
                + "' is no start value: write name=value, or name=value low..high with the value within "
                + "the bounds");
    }
}
