/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.adatom.learning.LearningException;

/**
 * A covariance function, as a tree of values. With r the distance of two points, each coordinate divided by its length
 * scale l, and x.x' their inner product:
 *
 * <table><caption>Kernels</caption>
 * <tr><td>{@code rbf(l=1)}</td><td>exp(-r^2/2)</td></tr>
 * <tr><td>{@code matern12(l=1)}</td><td>exp(-r)</td></tr>
 * <tr><td>{@code matern32(l=1)}</td><td>(1 + sqrt(3) r) exp(-sqrt(3) r)</td></tr>
 * <tr><td>{@code matern52(l=1)}</td><td>(1 + sqrt(5) r + 5 r^2/3) exp(-sqrt(5) r)</td></tr>
 * <tr><td>{@code rq(alpha=1,l=1)}</td><td>(1 + r^2/(2 alpha))^-alpha</td></tr>
 * <tr><td>{@code periodic(l=1,p=1)}</td><td>exp(-2 sum_k sin^2(pi (x_k - x'_k)/p)/l^2)</td></tr>
 * <tr><td>{@code linear(s=1)}</td><td>s^2 + x.x'</td></tr>
 * <tr><td>{@code poly(s=1,degree=2)}</td><td>(s^2 + x.x')^degree</td></tr>
 * <tr><td>{@code tanimoto()}</td><td>x.x'/(x.x + x'.x' - x.x')</td></tr>
 * <tr><td>{@code white(0.1)}</td><td>0.1 for a point and itself, else 0: noise, a variance</td></tr>
 * <tr><td>a number</td><td>that number: a variance</td></tr>
 * </table>
 *
 * <p>They are added, multiplied and raised to a power: {@code 4*rbf(l=[1,2]) + periodic()^2 + white(0.1)}. Immutable.
 */
public sealed interface Kernel {

    /** {@return the hyper-parameters, those of children in order, inside a kernel by name} */
    default List<HyperParameter> hyperParameters() {
        var all = new ArrayList<HyperParameter>();
        Kernels.replace(this, h -> {
            all.add(h);
            return h;
        });
        return all;
    }

    /**
     * {@return the names of the hyper-parameters, such as {@code rbf.l}, {@code rbf.l[2]}, {@code white.noise}; unique}
     */
    default List<String> names() {
        return Kernels.names(this);
    }

    /** {@return the same tree, each hyper-parameter replaced by what a function gives, asked in their order} */
    default Kernel map(Function<HyperParameter, HyperParameter> change) {
        return Kernels.replace(this, change);
    }

    /**
     * {@return the same tree with other values}
     *
     * @param values one for each hyper-parameter, fixed ones too, in the order of {@link #hyperParameters()}
     * @throws LearningException when their number is wrong, or one is not above 0
     */
    default Kernel withValues(double[] values) {
        int count = hyperParameters().size();
        if (values.length != count) {
            throw new LearningException("the kernel " + text() + " has " + count + " hyper-parameters, not "
                    + values.length);
        }
        var next = new int[1];
        return map(h -> h.with(values[next[0]++]));
    }

    /** {@return the values of all hyper-parameters} */
    default double[] values() {
        return hyperParameters().stream().mapToDouble(HyperParameter::value).toArray();
    }

    /** {@return the text that {@link #parse} reads} */
    default String text() {
        return KernelText.print(this);
    }

    /**
     * {@return the kernel with a length scale of its own for each of the features (automatic relevance determination)}
     */
    default Kernel ard(int features) {
        return Kernels.ard(this, features);
    }

    /** {@return the sum with another} */
    default Kernel plus(Kernel other) {
        return new Sum(this, other);
    }

    /** {@return the product with another} */
    default Kernel times(Kernel other) {
        return new Product(this, other);
    }

    /** {@return the product with a variance} */
    default Kernel times(double variance) {
        return new Product(new Constant(HyperParameter.of(variance)), this);
    }

    /**
     * {@return the kernel that a text describes} See the table above. A value may be followed by its bounds, by
     * {@code fixed} and by a prior: {@code rbf(l=1.5 in 0.1..10 ~ lognormal(0,1)) + white(1e-4 fixed)}. {@code
     * dims=[1,3]} lets a kernel see some features only, counted from 1. Without options all numbers are 1.
     *
     * @throws LearningException when it cannot be read
     */
    static Kernel parse(String text) {
        return KernelText.parse(text);
    }

    /** A kernel that looks at the distance in units of length scales. */
    sealed interface Stationary extends Kernel permits Rbf, Matern, RationalQuadratic {
        /** {@return one length scale for all features, or one for each that the kernel sees} */
        List<HyperParameter> lengths();

        /** {@return which features it sees, counted from 0; empty for all} */
        List<Integer> dims();
    }

    /**
     * Squared exponential.
     *
     * @param lengths one or one for each feature
     * @param dims features seen, from 0; empty for all
     */
    record Rbf(List<HyperParameter> lengths, List<Integer> dims) implements Stationary {
        /** Copies the lists. @throws LearningException when their lengths differ */
        public Rbf {
            lengths = Kernels.lengths(lengths, dims);
            dims = List.copyOf(dims);
        }
    }

    /** How often functions of a Matern kernel can be differentiated. */
    enum Smoothness {
        /** Nu = 1/2: not once. */
        ONE_HALF,
        /** Nu = 3/2: once. */
        THREE_HALVES,
        /** Nu = 5/2: twice. */
        FIVE_HALVES
    }

    /**
     * Matern.
     *
     * @param nu smoothness
     * @param lengths one or one for each feature
     * @param dims features, from 0; empty for all
     */
    record Matern(Smoothness nu, List<HyperParameter> lengths, List<Integer> dims) implements Stationary {
        /** Copies the lists. @throws LearningException when their lengths differ */
        public Matern {
            lengths = Kernels.lengths(lengths, dims);
            dims = List.copyOf(dims);
        }
    }

    /** A mixture of squared exponentials. @param alpha shape @param lengths as in Rbf @param dims features seen */
    record RationalQuadratic(HyperParameter alpha, List<HyperParameter> lengths, List<Integer> dims)
            implements Stationary {
        /** Copies the lists. @throws LearningException when their lengths differ */
        public RationalQuadratic {
            lengths = Kernels.lengths(lengths, dims);
            dims = List.copyOf(dims);
        }
    }

    /** Repeats itself. @param length l, without unit @param period p, a distance @param dims features; empty for all */
    record Periodic(HyperParameter length, HyperParameter period, List<Integer> dims) implements Kernel {
        /** Copies the list. */
        public Periodic {
            dims = List.copyOf(dims);
        }
    }

    /** Straight lines. @param offset s @param dims features seen; empty for all */
    record Linear(HyperParameter offset, List<Integer> dims) implements Kernel {
        /** Copies the list. */
        public Linear {
            dims = List.copyOf(dims);
        }
    }

    /** Polynomials. @param offset s @param degree at least 1 @param dims features seen; empty for all */
    record Polynomial(HyperParameter offset, int degree, List<Integer> dims) implements Kernel {
        /** Copies the list. @throws LearningException when the degree is below 1 */
        public Polynomial {
            dims = List.copyOf(dims);
            if (degree < 1) {
                throw new LearningException("the degree " + degree + " of a polynomial kernel must be at least 1");
            }
        }
    }

    /** Overlap of counts or fingerprints, which are not negative. @param dims features seen; empty for all */
    record Tanimoto(List<Integer> dims) implements Kernel {
        /** Copies the list. */
        public Tanimoto {
            dims = List.copyOf(dims);
        }
    }

    /** Noise. @param noise its variance */
    record White(HyperParameter noise) implements Kernel {
    }

    /** A constant. @param variance its value */
    record Constant(HyperParameter variance) implements Kernel {
    }

    /** A sum. @param left one @param right the other */
    record Sum(Kernel left, Kernel right) implements Kernel {
    }

    /** A product. @param left one @param right the other */
    record Product(Kernel left, Kernel right) implements Kernel {
    }

    /** A power: whole, for others need not be covariances. @param base what is raised @param exponent 1, 2 ... */
    record Power(Kernel base, int exponent) implements Kernel {
        /** @throws LearningException when the exponent is below 1 */
        public Power {
            if (exponent < 1) {
                throw new LearningException("the exponent " + exponent + " of a kernel must be 1, 2, 3 ...");
            }
        }
    }
}
