/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adatom.internal.learning.bayes.SpaceText;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Variable.Choice;
import org.adatom.learning.bayes.Variable.Continuous;
import org.adatom.learning.bayes.Variable.Whole;

/**
 * Where an optimiser looks: variables, compositions among them, and linear constraints. Immutable.
 * <p>
 * A <b>point</b> is a {@code double[variables]} of raw numbers (a word by its index). The <b>cube</b> are coordinates
 * in [0, 1], one for each variable, but k - 1 for a composition of k fractions; every place of the cube is a point
 * whose integers are whole and whose fractions sum up. <b>Features</b> are what a surrogate sees: ranges scaled to [0,
 * 1], words as one column each.
 */
public final class SearchSpace {
    private final List<Variable> variables;
    private final List<Mixture> mixtures;
    private final List<LinearConstraint> constraints;
    private final double[][] coefficients;
    private final int[] mixtureOf;
    private final int dimension;
    private final int features;

    /**
     * Fractions that sum to a total, such as a composition.
     *
     * @param names of real variables of the space, at least two; none is in two mixtures
     * @param total what they sum to
     */
    public record Mixture(List<String> names, double total) {
        /** Copies the list. */
        public Mixture {
            names = List.copyOf(names);
        }
    }

    /**
     * Makes a space.
     *
     * @param variables at least one, names unique
     * @param mixtures compositions among the real variables
     * @param constraints on numbers
     * @throws LearningException when names are double or unknown, or a sum cannot be reached inside the bounds
     */
    public SearchSpace(List<? extends Variable> variables, List<Mixture> mixtures, List<LinearConstraint> constraints) {
        this.variables = List.copyOf(variables);
        this.mixtures = List.copyOf(mixtures);
        this.constraints = List.copyOf(constraints);
        if (this.variables.isEmpty()) {
            throw new LearningException("the search space has no variable: write for example 'x: 0..10, n: 1..5 int'");
        }
        var names = new HashSet<String>();
        for (var v : this.variables) {
            if (!names.add(v.name())) {
                throw new LearningException("two variables of the search space have the name '" + v.name() + "'");
            }
        }
        mixtureOf = findMixtures();
        coefficients = this.constraints.stream().map(this::row).toArray(double[][]::new);
        dimension = this.variables.size() - this.mixtures.size();
        features = this.variables.stream().mapToInt(v -> v instanceof Choice c ? c.values().size() : 1).sum();
    }

    /**
     * {@return the space that a text describes} Parts are separated by comma, semicolon or line: {@code x: 0..10},
     * {@code rate: 1e-4..1 log}, {@code n: 1..5 int}, {@code base: Al|Cu|Ni}, {@code a + b + c = 1} (fractions from 0
     * to the sum, unless given their own ranges), {@code 2*x + y <= 5}.
     *
     * @throws LearningException which part is wrong, and what would be right
     */
    public static SearchSpace parse(String text) {
        return SpaceText.parse(text);
    }

    private int[] findMixtures() {
        var of = new int[variables.size()];
        java.util.Arrays.fill(of, -1);
        for (int m = 0; m < mixtures.size(); m++) {
            var mixture = mixtures.get(m);
            double low = 0;
            double high = 0;
            for (var name : mixture.names()) {
                int i = index(name);
                if (!(variables.get(i) instanceof Continuous c) || c.log()) {
                    throw new LearningException("'" + name
                            + "' is part of a sum: it must be a real number on a linear scale");
                }
                if (of[i] >= 0) {
                    throw new LearningException("'" + name + "' is part of two sums: one is allowed");
                }
                of[i] = m;
                low += c.lower();
                high += c.upper();
            }
            if (mixture.names().size() < 2 || low > mixture.total() + 1e-12 || high < mixture.total() - 1e-12) {
                throw new LearningException("the sum " + String.join(" + ", mixture.names()) + " = " + mixture.total()
                        + " cannot be reached: the bounds allow " + low + " to " + high);
            }
        }
        return of;
    }

    private double[] row(LinearConstraint constraint) {
        var out = new double[variables.size()];
        constraint.coefficients().forEach((name, value) -> {
            int i = index(name);
            if (variables.get(i) instanceof Choice) {
                throw new LearningException("'" + constraint.text() + "': '" + name
                        + "' is a word, a constraint needs numbers");
            }
            out[i] = value;
        });
        return out;
    }

    /** {@return the variables, in the order of a point's numbers} */
    public List<Variable> variables() {
        return variables;
    }

    /** {@return the compositions} */
    public List<Mixture> mixtures() {
        return mixtures;
    }

    /** {@return the constraints} */
    public List<LinearConstraint> constraints() {
        return constraints;
    }

    /** {@return the number of cube coordinates} */
    public int dimension() {
        return dimension;
    }

    /** {@return the number of features} */
    public int features() {
        return features;
    }

    /** {@return the place of a variable in a point} @throws LearningException when there is none of that name */
    public int index(String name) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new LearningException("the search space has no variable '" + name + "', only "
                + String.join(", ", variables.stream().map(Variable::name).toList()));
    }

    /** {@return how many different points there are; infinite when a variable is real} */
    public double size() {
        double n = 1;
        for (var v : variables) {
            n *= switch (v) {
                case Continuous c -> Double.POSITIVE_INFINITY;
                case Whole w -> w.count();
                case Choice c -> c.values().size();
            };
        }
        return n;
    }

    /** {@return for each cube coordinate whether it is that of a real number} */
    public boolean[] smooth() {
        var out = new boolean[dimension];
        int k = 0;
        for (int i = 0; i < variables.size(); i++) {
            if (!closes(i)) {
                out[k++] = variables.get(i) instanceof Continuous;
            }
        }
        return out;
    }

    /** {@return whether the variable is the last of its composition, which follows from the others} */
    private boolean closes(int i) {
        return mixtureOf[i] >= 0 && mixtures.get(mixtureOf[i]).names().getLast().equals(variables.get(i).name());
    }

    /**
     * {@return the point at a place of the cube}
     *
     * @param cube [dimension], 0..1
     */
    public double[] point(double[] cube) {
        return place(cube, false);
    }

    /**
     * {@return the point at a place of the cube, such that places spread evenly give compositions spread evenly}
     *
     * @param cube [dimension], 0..1
     */
    public double[] evenPoint(double[] cube) {
        return place(cube, true);
    }

    private double[] place(double[] cube, boolean even) {
        var point = new double[variables.size()];
        var at = new int[variables.size()];
        int k = 0;
        for (int i = 0; i < point.length; i++) {
            at[i] = closes(i) ? -1 : k++;
            if (mixtureOf[i] < 0) {
                point[i] = VariableScale.value(variables.get(i), Math.clamp(cube[at[i]], 0, 1));
            }
        }
        for (var mixture : mixtures) {
            mix(mixture, point, (i, low, high, others) -> {
                if (at[i] < 0) {
                    return low;
                }
                double u = Math.clamp(cube[at[i]], 0, 1);
                return low + (high - low) * (even ? 1 - Math.pow(1 - u, 1.0 / others) : u);
            });
        }
        return point;
    }

    private interface Fraction {
        double of(int variable, double low, double high, int others);
    }

    /** Fills fractions one after the other, each inside what its own bounds and those of the ones that follow allow. */
    private void mix(Mixture mixture, double[] point, Fraction fraction) {
        double left = mixture.total();
        var names = mixture.names();
        for (int j = 0; j < names.size(); j++) {
            int i = index(names.get(j));
            double low = variables.get(i).lower();
            double high = variables.get(i).upper();
            double lowRest = 0;
            double highRest = 0;
            for (int r = j + 1; r < names.size(); r++) {
                lowRest += variables.get(index(names.get(r))).lower();
                highRest += variables.get(index(names.get(r))).upper();
            }
            low = Math.max(low, left - highRest);
            high = Math.max(low, Math.min(high, left - lowRest));
            point[i] = j == names.size() - 1 ? Math.clamp(left, variables.get(i).lower(), variables.get(i).upper())
                    : fraction.of(i, low, high, names.size() - 1 - j);
            left -= point[i];
        }
    }

    /** {@return the place of a point in the cube, so that {@link #point} gives it back but for rounding} */
    public double[] cube(double[] point) {
        var out = new double[dimension];
        int k = 0;
        var at = new int[variables.size()];
        for (int i = 0; i < variables.size(); i++) {
            at[i] = closes(i) ? -1 : k++;
            if (mixtureOf[i] < 0) {
                out[at[i]] = VariableScale.share(variables.get(i), point[i]);
            }
        }
        var copy = point.clone();
        for (var mixture : mixtures) {
            mix(mixture, copy, (i, low, high, others) -> {
                if (at[i] >= 0) {
                    out[at[i]] = high > low ? Math.clamp((point[i] - low) / (high - low), 0, 1) : 0;
                }
                return Math.clamp(point[i], low, high);
            });
        }
        return out;
    }

    /**
     * Writes what a surrogate sees of a point.
     *
     * @param point raw numbers
     * @param out [..]
     * @param offset where to begin
     */
    public void features(double[] point, double[] out, int offset) {
        int k = offset;
        for (int i = 0; i < point.length; i++) {
            switch (variables.get(i)) {
                case Choice c -> {
                    for (int j = 0; j < c.values().size(); j++) {
                        out[k++] = j == (int) point[i] ? 1 : 0;
                    }
                }
                case Whole w when !w.log() -> out[k++] = (point[i] - w.lower()) / (w.upper() - w.lower());
                case Whole w -> out[k++] = Math.log(point[i] / w.lower()) / Math.log(w.upper() / w.lower());
                case Continuous c -> out[k++] = VariableScale.share(c, point[i]);
            }
        }
    }

    /** {@return what a surrogate sees of points} @param points raw numbers @return [points][features], row-major */
    public double[] features(List<double[]> points) {
        var out = new double[points.size() * features];
        for (int i = 0; i < points.size(); i++) {
            features(points.get(i), out, i * features);
        }
        return out;
    }

    /** {@return by how much a point misses the constraints, each relative to its size; 0 where it obeys all} */
    public double violation(double[] point) {
        double out = 0;
        for (int c = 0; c < coefficients.length; c++) {
            double sum = -constraints.get(c).bound();
            double scale = Math.abs(sum);
            for (int i = 0; i < point.length; i++) {
                double range = variables.get(i).upper() - variables.get(i).lower();
                sum += coefficients[c][i] * point[i];
                scale = Math.max(scale, Math.abs(coefficients[c][i]) * range);
            }
            out += Math.max(0, sum / Math.max(scale, 1e-300) - 1e-12);
        }
        return out;
    }

    /**
     * {@return the point nearest to what a person or a file gave: integers whole, numbers inside their ranges, sums
     * kept}
     */
    public double[] snap(double[] point) {
        var out = point.clone();
        for (int i = 0; i < out.length; i++) {
            var v = variables.get(i);
            out[i] = Math.clamp(v instanceof Continuous ? out[i] : Math.rint(out[i]), v.lower(), v.upper());
        }
        for (var mixture : mixtures) {
            mix(mixture, out, (i, low, high, others) -> Math.clamp(point[i], low, high));
        }
        return out;
    }

    /** {@return the values of a point by name: Double, Long or String} */
    public Map<String, Object> values(double[] point) {
        var out = new LinkedHashMap<String, Object>();
        for (int i = 0; i < point.length; i++) {
            out.put(variables.get(i).name(), switch (variables.get(i)) {
                case Continuous c -> (Object) point[i];
                case Whole w -> (long) point[i];
                case Choice c -> c.values().get((int) point[i]);
            });
        }
        return out;
    }

    /** {@return a value of a point as a text that {@link #read} gives back to the same bits} */
    public String write(int variable, double value) {
        return VariableScale.write(variables.get(variable), value);
    }

    /**
     * {@return the number that a text means for a variable}
     *
     * @throws LearningException when it is no number, no word of the variable, or outside its range
     */
    public double read(int variable, String text) {
        return VariableScale.read(variables.get(variable), text);
    }

    /** {@return a point in words, such as "x = 1.25, base = Cu"} */
    public String describe(double[] point) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < point.length; i++) {
            parts.add(variables.get(i).name() + " = " + (variables.get(i) instanceof Continuous
                    ? "%.6g".formatted(point[i]) : write(i, point[i])));
        }
        return String.join(", ", parts);
    }

    /** {@return the space as {@link #parse} reads it} */
    public String text() {
        var parts = new ArrayList<String>();
        for (var v : variables) {
            parts.add(v.name() + ": " + switch (v) {
                case Choice c -> String.join("|", c.values());
                case Whole w -> (long) w.lower() + ".." + (long) w.upper() + (w.log() ? " log int" : " int");
                case Continuous c -> c.lower() + ".." + c.upper() + (c.log() ? " log" : "");
            });
        }
        mixtures.forEach(m -> parts.add(String.join(" + ", m.names()) + " = " + m.total()));
        constraints.forEach(c -> parts.add(c.text()));
        return String.join(", ", parts);
    }

    /** {@return the names of the variables in order} */
    public Set<String> names() {
        var out = new java.util.LinkedHashSet<String>();
        variables.forEach(v -> out.add(v.name()));
        return out;
    }
}
