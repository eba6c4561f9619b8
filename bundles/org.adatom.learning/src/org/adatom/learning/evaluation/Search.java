/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.Variable;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterModel;

/**
 * The options of a model that are to be tuned, and points among them.
 *
 * @param dimensions at least one
 */
public record Search(List<Dimension> dimensions) {
    private static final MathContext DIGITS = new MathContext(4);

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
            return text(log ? Math.exp(Math.log(low) + u * (Math.log(high) - Math.log(low))) : low + u * (high - low));
        }

        /** {@return a number of the range as an option has it} Four digits are enough, and can be read. */
        String text(double v) {
            return whole ? Long.toString(Math.round(v))
                    : ParameterModel.write(Math.clamp(new BigDecimal(v).round(DIGITS).doubleValue(), low, high));
        }

        boolean isRange() {
            return words.isEmpty();
        }

        /** {@return as it is written, such as {@code alpha=0.01..100 log}} */
        @Override
        public String toString() {
            return option + "=" + (isRange() ? (whole ? Long.toString(Math.round(low)) + ".." + Math.round(high)
                    : ParameterModel.write(low) + ".." + ParameterModel.write(high)) + (log ? " log" : "")
                    : String.join("|", words));
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

    /**
     * {@return the options that a model is usually tuned by, each with a range about its default} A range is the part
     * of what the option allows that lies within a factor of 100 of the default (of 5 for whole numbers), by powers
     * where it spans more than one; words are all tried. Options that the model's text says stay as they are, so do
     * those that are texts or for experts.
     *
     * @param model registered, with options that are to stay
     * @throws LearningException when it has no such option
     */
    public static Search of(NamedModel model) {
        var out = SearchRanges.of(model);
        if (out.isEmpty()) {
            throw new LearningException("the model '" + model.spec()
                    + "' has no option with a range of its own that is still open:"
                    + " say what to tune, such as " + example(model));
        }
        return new Search(out);
    }

    /**
     * {@return the options with more than one value, as an optimiser sees them}
     *
     * @throws LearningException when there is none
     */
    public SearchSpace space() {
        var out = new ArrayList<Variable>();
        for (var d : dimensions) {
            if (!d.isRange()) {
                if (d.words().size() > 1) {
                    out.add(new Variable.Choice(d.option(), d.words()));
                }
            } else if (d.whole()) {
                out.add(new Variable.Whole(d.option(), Math.rint(d.low()), Math.rint(d.high()), d.log()));
            } else {
                out.add(new Variable.Continuous(d.option(), d.low(), d.high(), d.log()));
            }
        }
        if (out.isEmpty()) {
            throw new LearningException("each option has one value only: give ranges or several values to be tried");
        }
        return new SearchSpace(out, List.of(), List.of());
    }

    /** {@return the options at a point of {@link #space()}} @param point raw numbers */
    public Map<String, String> options(double[] point) {
        var out = new LinkedHashMap<String, String>();
        int k = 0;
        for (var d : dimensions) {
            if (d.isRange()) {
                out.put(d.option(), d.text(point[k++]));
            } else {
                out.put(d.option(), d.words().get(d.words().size() > 1 ? (int) point[k++] : 0));
            }
        }
        return out;
    }

    /** {@return as it is written, so that it can be read again} */
    @Override
    public String toString() {
        return dimensions.stream().map(Dimension::toString).collect(Collectors.joining("; "));
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

    /** {@return the options of a place} @param u one number of 0..1 for each dimension */
    public Map<String, String> at(double[] u) {
        var out = new LinkedHashMap<String, String>();
        for (int k = 0; k < u.length; k++) {
            out.put(dimensions.get(k).option(), dimensions.get(k).at(u[k]));
        }
        return out;
    }
}
