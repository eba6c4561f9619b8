/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.Variable;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterDescriptor;

/**
 * The options of a model that are to be tuned, and points among them.
 *
 * @param dimensions at least one
 */
public record Search(List<Dimension> dimensions) {

    /**
     * An option and its values.
     *
     * @param option its name
     * @param low the lowest number; NaN for words
     * @param high the highest number
     * @param log whether powers count and not steps
     * @param whole whether numbers are whole
     * @param words the words, or the numbers as they were listed; empty for a range
     */
    public record Dimension(String option, double low, double high, boolean log, boolean whole, List<String> words) {
        /** Copies the list. */
        public Dimension {
            words = List.copyOf(words);
        }

        /** {@return the value at a place} @param u 0..1 */
        public String at(double u) {
            if (!words.isEmpty()) {
                return words.get((int) Math.min(words.size() - 1, u * words.size()));
            }
            double v = log ? Math.exp(Math.log(low) + u * (Math.log(high) - Math.log(low))) : low + u * (high - low);
            return whole ? Long.toString(Math.round(v)) : Double.toString(v);
        }

        /** {@return values of a grid} @param points how many of a range */
        public List<String> grid(int points) {
            if (!words.isEmpty()) {
                return words;
            }
            var out = new ArrayList<String>();
            for (int k = 0; k < points; k++) {
                out.add(at(points == 1 ? 0.5 : k / (points - 1.0)));
            }
            return out.stream().distinct().toList();
        }
    }

    /** Copies the list. */
    public Search {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * {@return what a text says: {@code alpha=1e-4..1e2 log; kernel=rbf|laplacian; degree=2|3}} A range has two dots,
     * words and
     * single numbers have bars; whole numbers stay whole.
     *
     * @param text options separated by ';'
     * @param model whose options they are
     * @throws LearningException when it has another form, or the model has no such option
     */
    public static Search parse(String text, NamedModel model) {
        var out = new ArrayList<Dimension>();
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                out.add(dimension(part.strip(), model));
            }
        }
        if (out.isEmpty()) {
            throw new LearningException("there is nothing to tune: name options of '" + model.spec().id()
                    + "' with their ranges, such as "
                    + example(model));
        }
        return new Search(out);
    }

    private static Dimension dimension(String part, NamedModel model) {
        int equals = part.indexOf('=');
        var name = equals < 0 ? part : part.substring(0, equals).strip();
        var option = model.parameters().find(name).orElseThrow(() -> new LearningException("the model '" + model.spec()
                .id()
                + "' has no option '" + name + "'; it has " + String.join(", ", model.parameters().parameters().stream()
                        .map(ParameterDescriptor::name).toList())));
        var values = equals < 0 ? "" : part.substring(equals + 1).strip();
        boolean log = values.endsWith(" log");
        var range = (log ? values.substring(0, values.length() - 4) : values).split("\\.\\.");
        boolean whole = option.kind() == ParameterDescriptor.Kind.WHOLE;
        if (range.length == 2 && values.contains("..")) {
            try {
                double low = Double.parseDouble(range[0].strip());
                double high = Double.parseDouble(range[1].strip());
                if (low < high && (!log || low > 0)) {
                    return new Dimension(option.name(), low, high, log, whole, List.of());
                }
            } catch (NumberFormatException e) {
                // said below
            }
        } else if (!values.isEmpty()) {
            return new Dimension(option.name(), Double.NaN, Double.NaN, false, whole,
                    Arrays.stream(values.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList());
        }
        throw new LearningException("'" + part + "' is no range: write " + option.name()
                + "=low..high, with ' log' behind it for powers "
                + "(both above 0), or single values with bars, such as 1|2|5");
    }

    private static String example(NamedModel model) {
        return model.parameters().parameters().stream().filter(p -> p.kind() == ParameterDescriptor.Kind.REAL
                || p.kind() == ParameterDescriptor.Kind.WHOLE).findFirst().map(p -> p.name() + "=1..10")
                .orElse("alpha=0.01..100 log");
    }

    /** {@return all points of a grid} @param points how many of each range */
    public List<Map<String, String>> grid(int points) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var dimension : dimensions) {
            var next = new ArrayList<Map<String, String>>();
            for (var before : all) {
                for (var value : dimension.grid(points)) {
                    var one = new LinkedHashMap<>(before);
                    one.put(dimension.option(), value);
                    next.add(one);
                }
            }
            if (next.size() > 100_000) {
                throw new LearningException("the grid has more than 100,000 points: take fewer values of each "
                        + "option, or a random search");
            }
            all = next;
        }
        return all;
    }

    /** {@return a point drawn at random} */
    public Map<String, String> draw(RandomGenerator random) {
        return at(dimensions.stream().mapToDouble(d -> random.nextDouble()).toArray());
    }

    /** {@return where an optimiser looks: the same ranges and words} */
    public SearchSpace space() {
        var variables = new ArrayList<Variable>();
        for (var d : dimensions) {
            variables.add(!d.words().isEmpty() ? new Variable.Choice(d.option(), d.words())
                    : d.whole() ? new Variable.Whole(d.option(), Math.ceil(d.low()), Math.floor(d.high()), d.log())
                            : new Variable.Continuous(d.option(), d.low(), d.high(), d.log()));
        }
        return new SearchSpace(variables, List.of(), List.of());
    }

    /** {@return the options of a point of {@link #space}: raw numbers, words by their index} */
    public Map<String, String> of(double[] point) {
        var out = new LinkedHashMap<String, String>();
        for (int k = 0; k < point.length; k++) {
            var d = dimensions.get(k);
            out.put(d.option(), !d.words().isEmpty() ? d.words().get((int) point[k])
                    : d.whole() ? Long.toString(Math.round(point[k])) : Double.toString(point[k]));
        }
        return out;
    }

    /** {@return the options of a place} @param u one number of 0..1 for each dimension */
    public Map<String, String> at(double[] u) {
        var out = new LinkedHashMap<String, String>();
        for (int k = 0; k < u.length; k++) {
            out.put(dimensions.get(k).option(), dimensions.get(k).at(u[k]));
        }
        return out;
    }
}
