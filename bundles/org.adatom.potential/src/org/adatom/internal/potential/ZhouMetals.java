/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.adatom.structure.Element;

/**
 * The metals of X. W. Zhou, R. A. Johnson, H. N. G. Wadley, Phys. Rev. B 69, 144113 (2004), doi 10.1103/PhysRevB.69.144113, tables
 * III and IV. Alloys follow from the metals by the rule of Johnson. The functions are tabulated at the same 2000 points and with
 * the same cut-off, sqrt(10)/2 of the largest fcc lattice constant, as by the authors' program, so that numbers agree with files
 * that it wrote.
 */
public final class ZhouMetals implements EamFunctions {
    private static final int POINTS = 2000;
    private static final double CLOSEST = 0.5;
    private static final double LEAST_DENSITY = 100;
    /** re, fe, rhoe, rhos, alpha, beta, A, B, kappa, lambda, Fn0..3, F0, F1, F2, F3 below and above rhoe, eta, Fe. */
    private static final Map<Element, double[]> TABLE = new LinkedHashMap<>();

    static {
        put(Element.Cu, 2.556162, 1.554485, 21.175871, 21.175395, 8.127620, 4.334731, 0.396620, 0.548085, 0.308782, 0.756515,
                -2.170269, -0.263788, 1.088878, -0.817603, -2.19, 0, 0.561830, -2.100595, -2.100595, 0.310490, -2.186568);
        put(Element.Ag, 2.891814, 1.106232, 14.604100, 14.604144, 9.132010, 4.870405, 0.277758, 0.419611, 0.339710, 0.750758,
                -1.729364, -0.255882, 0.912050, -0.561432, -1.75, 0, 0.744561, -1.150650, -1.150650, 0.783924, -1.748423);
        put(Element.Au, 2.885034, 1.529021, 19.991632, 19.991509, 9.516052, 5.075228, 0.229762, 0.356666, 0.356570, 0.748798,
                -2.937772, -0.500288, 1.601954, -0.835530, -2.98, 0, 1.706587, -1.134778, -1.134778, 1.021095, -2.978815);
        put(Element.Ni, 2.488746, 2.007018, 27.562015, 27.562031, 8.383453, 4.471175, 0.429046, 0.633531, 0.443599, 0.820658,
                -2.693513, -0.076445, 0.241442, -2.375626, -2.70, 0, 0.265390, -0.152856, -0.152856, 0.445470, -2.7);
        put(Element.Pd, 2.750897, 1.595417, 21.335246, 21.940073, 8.697397, 4.638612, 0.406763, 0.598880, 0.397263, 0.754799,
                -2.321006, -0.473983, 1.615343, -0.231681, -2.36, 0, 1.481742, -1.675615, -1.675615, 1.130000, -2.352753);
        put(Element.Pt, 2.771916, 2.336509, 33.367564, 35.205357, 7.105782, 3.789750, 0.556398, 0.696037, 0.385255, 0.770510,
                -1.455568, -2.149952, 0.528491, 1.222875, -4.17, 0, 3.010561, -2.420128, -2.420128, 1.450000, -4.145597);
        put(Element.Al, 2.863924, 1.403115, 20.418205, 23.195740, 6.613165, 3.527021, 0.314873, 0.365551, 0.379846, 0.759692,
                -2.807602, -0.301435, 1.258562, -1.247604, -2.83, 0, 0.622245, -2.488244, -2.488244, 0.785902, -2.824528);
        put(Element.Pb, 3.499723, 0.647872, 8.450154, 8.450063, 9.121799, 5.212457, 0.161219, 0.236884, 0.250805, 0.764955,
                -1.422370, -0.210107, 0.682886, -0.529378, -1.44, 0, 0.702726, -0.538766, -0.538766, 0.935380, -1.439436);
        put(Element.Fe, 2.481987, 1.885957, 20.041463, 20.041463, 9.818270, 5.236411, 0.392811, 0.646243, 0.170306, 0.340613,
                -2.534992, -0.059605, 0.193065, -2.282322, -2.54, 0, 0.200269, -0.148770, -0.148770, 0.391750, -2.539945);
        put(Element.Mo, 2.728100, 2.723710, 29.354065, 29.354065, 8.393531, 4.476550, 0.708787, 1.120373, 0.137640, 0.275280,
                -3.692913, -0.178812, 0.380450, -3.133650, -3.71, 0, 0.875874, 0.776222, 0.776222, 0.790879, -3.712093);
        put(Element.Ta, 2.860082, 3.086341, 33.787168, 33.787168, 8.489528, 4.527748, 0.611679, 1.032101, 0.176977, 0.353954,
                -5.103845, -0.405524, 1.112997, -3.585325, -5.14, 0, 1.640098, 0.221375, 0.221375, 0.848843, -5.141526);
        put(Element.W, 2.740840, 3.487340, 37.234847, 37.234847, 8.900114, 4.746728, 0.882435, 1.394592, 0.139209, 0.278417,
                -4.946281, -0.148818, 0.365057, -4.432406, -4.96, 0, 0.661935, 0.348147, 0.348147, 0.582714, -4.961306);
        put(Element.Mg, 3.196291, 0.544323, 7.132600, 7.132600, 10.228708, 5.455311, 0.137518, 0.225930, 0.5, 1.0,
                -0.896473, -0.044291, 0.162232, -0.689950, -0.90, 0, 0.122838, -0.226010, -0.226010, 0.431425, -0.899702);
        put(Element.Co, 2.505979, 1.975299, 27.206789, 27.206789, 8.679625, 4.629134, 0.421378, 0.640107, 0.5, 1.0,
                -2.541799, -0.219415, 0.733381, -1.589003, -2.56, 0, 0.705845, -0.687140, -0.687140, 0.694608, -2.559307);
        put(Element.Ti, 2.933872, 1.863200, 25.565138, 25.565138, 8.775431, 4.680230, 0.373601, 0.570968, 0.5, 1.0,
                -3.203773, -0.198262, 0.683779, -2.321732, -3.22, 0, 0.608587, -0.750710, -0.750710, 0.558572, -3.219176);
        put(Element.Zr, 3.199978, 2.230909, 30.879991, 30.879991, 8.559190, 4.564902, 0.424667, 0.640054, 0.5, 1.0,
                -4.485793, -0.293129, 0.990148, -3.202516, -4.51, 0, 0.928602, -0.981870, -0.981870, 0.597133, -4.509025);
    }

    private static void put(Element element, double... values) {
        TABLE.put(element, values);
    }

    @Override
    public int[] elements() {
        return TABLE.keySet().stream().mapToInt(Element::number).toArray();
    }

    @Override
    public EamTables tables(int[] numbers) {
        int n = numbers.length;
        var p = new double[n][];
        double largest = n == 0 ? 1 : 0;
        double most = LEAST_DENSITY;
        for (int i = 0; i < n; i++) {
            p[i] = Objects.requireNonNull(TABLE.get(Element.of(numbers[i])));
            largest = Math.max(largest, Math.sqrt(2) * p[i][0]);
            most = Math.max(most, Math.max(2 * p[i][2], density(p[i], CLOSEST)));
        }
        double cutoff = Math.sqrt(10) / 2 * largest;
        double dr = cutoff / (POINTS - 1);
        double step = most / (POINTS - 1);
        var embedding = new double[n][POINTS];
        var density = new double[n][POINTS];
        var pair = new double[n][n][POINTS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < POINTS; k++) {
                double r = Math.max(CLOSEST, k * dr);
                embedding[i][k] = embedding(p[i], k * step);
                density[i][k] = density(p[i], r);
                for (int j = 0; j < n; j++) {
                    pair[i][j][k] = r * pair(p[i], p[j], r);
                }
            }
        }
        return new EamTables(cutoff, dr, step, embedding, EamTables.ofSource(density), pair);
    }

    private static double decay(double factor, double steepness, double shift, double r) {
        return factor * Math.exp(-steepness * (r - 1)) / (1 + Math.pow(r - shift, 20));
    }

    private static double density(double[] p, double r) {
        return decay(p[1], p[5], p[9], r / p[0]);
    }

    private static double pair(double[] p, double r) {
        return decay(p[6], p[4], p[8], r / p[0]) - decay(p[7], p[5], p[9], r / p[0]);
    }

    private static double pair(double[] p, double[] q, double r) {
        if (p == q) {
            return pair(p, r);
        }
        double ratio = density(q, r) / density(p, r);
        return 0.5 * (ratio * pair(p, r) + pair(q, r) / ratio);
    }

    private static double embedding(double[] p, double density) {
        if (density < 0.85 * p[2]) {
            return cubic(density / (0.85 * p[2]) - 1, p[10], p[11], p[12], p[13]);
        } else if (density < 1.15 * p[2]) {
            return cubic(density / p[2] - 1, p[14], p[15], p[16], density < p[2] ? p[17] : p[18]);
        }
        double power = Math.pow(density / p[3], p[19]);
        return p[20] * (1 - Math.log(power)) * power;
    }

    private static double cubic(double x, double a, double b, double c, double d) {
        return a + x * (b + x * (c + x * d));
    }
}
