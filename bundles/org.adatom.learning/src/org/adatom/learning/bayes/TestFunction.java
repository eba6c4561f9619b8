/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.Arrays;
import java.util.List;
import org.adatom.internal.learning.bayes.EngineeringFunctions;
import org.adatom.internal.learning.bayes.SmoothFunctions;

/**
 * Functions with known minima that optimisers are tried on. Bounds, formulas and minima as in L. C. W. Dixon, G. P.
 * Szego, Towards Global Optimisation 2 (1978), and in M. Balandat et al., BoTorch, NeurIPS 33 (2020); the four
 * engineering designs as in C. A. Coello Coello, E. Mezura-Montes, Adv. Eng. Inform. 16, 193 (2002), doi
 * 10.1016/S1474-0346(02)00011-3.
 */
public enum TestFunction {
    /** Branin: three equal minima, 2 variables. */
    BRANIN("x1: -5..10, x2: 0..15", 0.39788735772973816, SmoothFunctions::branin),
    /** Hartmann in 3 variables, 4 minima. */
    HARTMANN3("x1: 0..1, x2: 0..1, x3: 0..1", -3.862779787332663, SmoothFunctions::hartmann3),
    /** Hartmann in 6 variables, 6 minima. */
    HARTMANN6("x1: 0..1, x2: 0..1, x3: 0..1, x4: 0..1, x5: 0..1, x6: 0..1", -3.3223680114155147,
            SmoothFunctions::hartmann6),
    /** Six-hump camel, 2 variables. */
    CAMEL("x1: -3..3, x2: -2..2", -1.0316284534898774, SmoothFunctions::camel),
    /** Eggholder, 2 variables, very rough. */
    EGGHOLDER("x1: -512..512, x2: -512..512", -959.6406627208507, SmoothFunctions::eggholder),
    /** Styblinski-Tang, 4 variables. */
    STYBLINSKI("x1: -5..5, x2: -5..5, x3: -5..5, x4: -5..5", -156.66466281508565, SmoothFunctions::styblinski),
    /** Holder table, 2 variables, four equal minima in the corners. */
    HOLDER("x1: -10..10, x2: -10..10", -19.208502567886747, SmoothFunctions::holder),
    /** Cost of a pressure vessel; plates come in sixteenths of an inch. */
    PRESSURE_VESSEL("shell: 1..99 int, head: 1..99 int, radius: 10..200, length: 10..200", 6059.714335,
            EngineeringFunctions::pressureVessel),
    /** Cost of a welded beam. */
    WELDED_BEAM("weld: 0.1..2, length: 0.1..10, height: 0.1..10, width: 0.1..2", 1.724852309,
            EngineeringFunctions::weldedBeam),
    /** Weight of a tension spring. */
    SPRING("wire: 0.05..2, coil: 0.25..1.3, turns: 2..15", 0.012665232788, EngineeringFunctions::spring),
    /** Weight of a speed reducer. */
    SPEED_REDUCER("face: 2.6..3.6, module: 0.7..0.8, teeth: 17..28 int, shaft1: 7.3..8.3, shaft2: 7.8..8.3, "
            + "diameter1: 2.9..3.9, diameter2: 5..5.5", 2996.348165, EngineeringFunctions::speedReducer);

    private final String space;
    private final double minimum;
    private final Formula formula;

    /** What is computed: the value, and the constraints, each met where it is at most 0. */
    @FunctionalInterface
    private interface Formula {
        Value at(double[] x);
    }

    /**
     * What a function gives.
     *
     * @param value of the objective
     * @param constraints each met where it is at most 0; empty for none
     */
    public record Value(double value, double[] constraints) {

        /** A value without constraints. */
        public Value(double value) {
            this(value, new double[0]);
        }

        /** {@return by how much the constraints are missed; 0 where all are met} */
        public double violation() {
            return Arrays.stream(constraints).map(c -> Math.max(0, c)).sum();
        }
    }

    TestFunction(String space, double minimum, Formula formula) {
        this.space = space;
        this.minimum = minimum;
        this.formula = formula;
    }

    /** {@return its variables} */
    public SearchSpace space() {
        return SearchSpace.parse(space);
    }

    /** {@return its variables as a person writes them} */
    public String spaceText() {
        return space;
    }

    /** {@return the lowest value known} */
    public double minimum() {
        return minimum;
    }

    /** {@return the value at a point of its space} */
    public Value at(double[] point) {
        return formula.at(point);
    }

    /** {@return those without constraints} */
    public static List<TestFunction> smooth() {
        return Arrays.stream(values()).filter(f -> f.ordinal() < PRESSURE_VESSEL.ordinal()).toList();
    }
}
