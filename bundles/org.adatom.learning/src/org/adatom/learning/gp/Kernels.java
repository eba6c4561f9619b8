/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel.Constant;
import org.adatom.learning.gp.Kernel.Linear;
import org.adatom.learning.gp.Kernel.Matern;
import org.adatom.learning.gp.Kernel.Periodic;
import org.adatom.learning.gp.Kernel.Polynomial;
import org.adatom.learning.gp.Kernel.Power;
import org.adatom.learning.gp.Kernel.Product;
import org.adatom.learning.gp.Kernel.RationalQuadratic;
import org.adatom.learning.gp.Kernel.Rbf;
import org.adatom.learning.gp.Kernel.Stationary;
import org.adatom.learning.gp.Kernel.Sum;
import org.adatom.learning.gp.Kernel.Tanimoto;
import org.adatom.learning.gp.Kernel.White;

/** Walks over trees of kernels. */
final class Kernels {
    private Kernels() {
    }

    static List<HyperParameter> lengths(List<HyperParameter> lengths, List<Integer> dims) {
        if (lengths.isEmpty() || lengths.size() > 1 && !dims.isEmpty() && dims.size() != lengths.size()) {
            throw new LearningException("a kernel has " + lengths.size() + " length scales for "
                    + (dims.isEmpty() ? "its" : "" + dims.size()) + " features: give one, or one for each");
        }
        return List.copyOf(lengths);
    }

    static Kernel replace(Kernel kernel, Function<HyperParameter, HyperParameter> f) {
        return switch (kernel) {
            case Rbf k -> new Rbf(all(k.lengths(), f), k.dims());
            case Matern k -> new Matern(k.nu(), all(k.lengths(), f), k.dims());
            case RationalQuadratic k -> {
                var alpha = f.apply(k.alpha());
                yield new RationalQuadratic(alpha, all(k.lengths(), f), k.dims());
            }
            case Periodic k -> {
                var length = f.apply(k.length());
                yield new Periodic(length, f.apply(k.period()), k.dims());
            }
            case Linear k -> new Linear(f.apply(k.offset()), k.dims());
            case Polynomial k -> new Polynomial(f.apply(k.offset()), k.degree(), k.dims());
            case Tanimoto k -> k;
            case White k -> new White(f.apply(k.noise()));
            case Constant k -> new Constant(f.apply(k.variance()));
            case Sum k -> {
                var left = replace(k.left(), f);
                yield new Sum(left, replace(k.right(), f));
            }
            case Product k -> {
                var left = replace(k.left(), f);
                yield new Product(left, replace(k.right(), f));
            }
            case Power k -> new Power(replace(k.base(), f), k.exponent());
        };
    }

    private static List<HyperParameter> all(List<HyperParameter> list, Function<HyperParameter, HyperParameter> f) {
        var changed = new ArrayList<HyperParameter>(list.size());
        for (var h : list) {
            changed.add(f.apply(h));
        }
        return changed;
    }

    /** {@return the word that a kernel is written with} */
    static String word(Kernel kernel) {
        return switch (kernel) {
            case Rbf k -> "rbf";
            case Matern k -> switch (k.nu()) {
                case ONE_HALF -> "matern12";
                case THREE_HALVES -> "matern32";
                case FIVE_HALVES -> "matern52";
            };
            case RationalQuadratic k -> "rq";
            case Periodic k -> "periodic";
            case Linear k -> "linear";
            case Polynomial k -> "poly";
            case Tanimoto k -> "tanimoto";
            case White k -> "white";
            case Constant k -> "constant";
            case Sum k -> "sum";
            case Product k -> "product";
            case Power k -> "power";
        };
    }

    static List<String> names(Kernel kernel) {
        var names = new ArrayList<String>();
        collect(kernel, names, new HashMap<>());
        return names;
    }

    private static void collect(Kernel kernel, List<String> names, HashMap<String, Integer> seen) {
        switch (kernel) {
            case Sum k -> {
                collect(k.left(), names, seen);
                collect(k.right(), names, seen);
            }
            case Product k -> {
                collect(k.left(), names, seen);
                collect(k.right(), names, seen);
            }
            case Power k -> collect(k.base(), names, seen);
            default -> {
                int count = seen.merge(word(kernel), 1, Integer::sum);
                var prefix = word(kernel) + (count > 1 ? count : "") + ".";
                switch (kernel) {
                    case Stationary k -> {
                        if (k instanceof RationalQuadratic) {
                            names.add(prefix + "alpha");
                        }
                        for (int i = 0; i < k.lengths().size(); i++) {
                            names.add(prefix + "l" + (k.lengths().size() == 1 ? ""
                                    : "[" + ((k.dims().isEmpty() ? i : k.dims().get(i)) + 1) + "]"));
                        }
                    }
                    case Periodic k -> names.addAll(List.of(prefix + "l", prefix + "p"));
                    case Linear k -> names.add(prefix + "s");
                    case Polynomial k -> names.add(prefix + "s");
                    case White k -> names.add(prefix + "noise");
                    case Constant k -> names.add(prefix + "variance");
                    default -> { }
                }
            }
        }
    }

    static Kernel ard(Kernel kernel, int features) {
        return switch (kernel) {
            case Rbf k -> new Rbf(spread(k, features), k.dims());
            case Matern k -> new Matern(k.nu(), spread(k, features), k.dims());
            case RationalQuadratic k -> new RationalQuadratic(k.alpha(), spread(k, features), k.dims());
            case Sum k -> new Sum(ard(k.left(), features), ard(k.right(), features));
            case Product k -> new Product(ard(k.left(), features), ard(k.right(), features));
            case Power k -> new Power(ard(k.base(), features), k.exponent());
            default -> kernel;
        };
    }

    private static List<HyperParameter> spread(Stationary k, int features) {
        if (k.lengths().size() > 1) {
            return k.lengths();
        }
        var list = new ArrayList<HyperParameter>();
        for (int i = 0, n = k.dims().isEmpty() ? features : k.dims().size(); i < n; i++) {
            list.add(k.lengths().getFirst());
        }
        return list;
    }

    /** @throws LearningException when a kernel asks for more or other features than there are */
    static void check(Kernel kernel, int features) {
        switch (kernel) {
            case Sum k -> {
                check(k.left(), features);
                check(k.right(), features);
            }
            case Product k -> {
                check(k.left(), features);
                check(k.right(), features);
            }
            case Power k -> check(k.base(), features);
            case Stationary k -> {
                checkDims(kernel, k.dims(), features);
                if (k.lengths().size() > 1 && k.dims().isEmpty() && k.lengths().size() != features) {
                    throw new LearningException("the kernel " + kernel.text() + " has " + k.lengths().size()
                            + " length scales, the data have " + features + " features");
                }
            }
            case Periodic k -> checkDims(kernel, k.dims(), features);
            case Linear k -> checkDims(kernel, k.dims(), features);
            case Polynomial k -> checkDims(kernel, k.dims(), features);
            case Tanimoto k -> checkDims(kernel, k.dims(), features);
            case White k -> { }
            case Constant k -> { }
        }
    }

    private static void checkDims(Kernel kernel, List<Integer> dims, int features) {
        for (int i : dims) {
            if (i < 0 || i >= features) {
                throw new LearningException("the kernel " + kernel.text() + " looks at feature " + (i + 1)
                        + ", the data have " + features);
            }
        }
    }

    /** {@return whether a kernel has noise of its own} */
    static boolean hasNoise(Kernel kernel) {
        return switch (kernel) {
            case White k -> true;
            case Sum k -> hasNoise(k.left()) || hasNoise(k.right());
            case Product k -> hasNoise(k.left()) || hasNoise(k.right());
            case Power k -> hasNoise(k.base());
            default -> false;
        };
    }
}
