/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import org.adatom.learning.bayes.TestFunction.Value;

/** Designs of machine parts, with constraints that are met where they are at most 0. */
public final class EngineeringFunctions {
    private static final double LOAD = 6000;
    private static final double SPAN = 14;
    private static final double YOUNG = 30e6;
    private static final double SHEAR = 12e6;

    private EngineeringFunctions() {
    }

    /**
     * {@return cost of a cylinder with hemispherical heads}
     *
     * @param x thickness of shell and head in 1/16 in, radius, length, in
     */
    public static Value pressureVessel(double[] x) {
        double shell = 0.0625 * x[0];
        double head = 0.0625 * x[1];
        double r = x[2];
        double l = x[3];
        double cost = 0.6224 * shell * r * l + 1.7781 * head * r * r + 3.1661 * shell * shell * l
                + 19.84 * shell * shell * r;
        double volume = Math.PI * r * r * l + 4.0 / 3 * Math.PI * r * r * r;
        return new Value(cost, new double[] {0.0193 * r - shell, 0.00954 * r - head, 1 - volume / 1_296_000,
                l / 240 - 1});
    }

    /**
     * {@return cost of a beam welded to a wall}
     *
     * @param x height and length of the weld, height and width of the beam, in
     */
    public static Value weldedBeam(double[] x) {
        double h = x[0];
        double l = x[1];
        double t = x[2];
        double b = x[3];
        double arm = (h + t) / 2;
        double radius = Math.sqrt(l * l / 4 + arm * arm);
        double direct = LOAD / (Math.sqrt(2) * h * l);
        double inertia = 2 * Math.sqrt(2) * h * l * (l * l / 12 + arm * arm);
        double torsion = LOAD * (SPAN + l / 2) * radius / inertia;
        double stress = Math.sqrt(direct * direct + direct * torsion * l / radius + torsion * torsion);
        double bending = 6 * LOAD * SPAN / (b * t * t);
        double deflection = 4 * LOAD * SPAN * SPAN * SPAN / (YOUNG * b * t * t * t);
        double buckling = 4.013 * YOUNG * t * b * b * b / 6 / (SPAN * SPAN)
                * (1 - t / (2 * SPAN) * Math.sqrt(YOUNG / (4 * SHEAR)));
        double cost = 1.10471 * h * h * l + 0.04811 * t * b * (SPAN + l);
        return new Value(cost, new double[] {stress / 13_600 - 1, bending / 30_000 - 1, h - b, deflection / 0.25 - 1,
                1 - buckling / LOAD, 0.125 - h, (0.10471 * h * h + 0.04811 * t * b * (SPAN + l)) / 5 - 1});
    }

    /** {@return weight of a coil spring} @param x diameter of wire and coil, in, number of active turns */
    public static Value spring(double[] x) {
        double d = x[0];
        double c = x[1];
        double n = x[2];
        double d4 = d * d * d * d;
        return new Value((n + 2) * c * d * d, new double[] {1 - c * c * c * n / (71_785 * d4),
                (4 * c * c - d * c) / (12_566 * (c * d * d * d - d4)) + 1 / (5108 * d * d) - 1,
                1 - 140.45 * d / (c * c * n), (c + d) / 1.5 - 1});
    }

    /** {@return weight of a gear box} @param x face width, module, teeth, two lengths and two diameters of shafts */
    public static Value speedReducer(double[] x) {
        double b = x[0];
        double m = x[1];
        double z = x[2];
        double l1 = x[3];
        double l2 = x[4];
        double d1 = x[5];
        double d2 = x[6];
        double weight = 0.7854 * b * m * m * (3.3333 * z * z + 14.9334 * z - 43.0934) - 1.508 * b * (d1 * d1 + d2 * d2)
                + 7.4777 * (d1 * d1 * d1 + d2 * d2 * d2) + 0.7854 * (l1 * d1 * d1 + l2 * d2 * d2);
        double bend1 = Math.sqrt(Math.pow(745 * l1 / (m * z), 2) + 16.9e6) / (110 * d1 * d1 * d1);
        double bend2 = Math.sqrt(Math.pow(745 * l2 / (m * z), 2) + 157.5e6) / (85 * d2 * d2 * d2);
        return new Value(weight, new double[] {27 / (b * m * m * z) - 1, 397.5 / (b * m * m * z * z) - 1,
                1.93 * l1 * l1 * l1 / (m * z * d1 * d1 * d1 * d1) - 1,
                1.93 * l2 * l2 * l2 / (m * z * d2 * d2 * d2 * d2) - 1,
                bend1 - 1, bend2 - 1, m * z / 40 - 1, 5 * m / b - 1, b / (12 * m) - 1, (1.5 * d1 + 1.9) / l1 - 1,
                (1.1 * d2 + 1.9) / l2 - 1});
    }
}
