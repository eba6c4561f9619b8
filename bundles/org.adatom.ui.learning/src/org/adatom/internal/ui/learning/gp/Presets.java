/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.MeanFunction;

/** Ready data with kernels to begin with. */
final class Presets {
    /** The kernel of study A1, sqrt(3) exp(-d^2) with noise of 0.2. */
    private static final String BY_HAND = "1.7320508075688772*rbf(l=0.7071067811865476) + white(0.04)";

    private Presets() {
    }

    /** {@return the states by their names} */
    static Map<String, StudioState> all() {
        var out = new LinkedHashMap<String, StudioState>();
        out.put(Messages.Studio_setA, state(new double[] {-1.5, -1, -0.75, -0.4, -0.25, 0},
                new double[] {-1.6, -1.1, -0.4, 0.2, 0.6, 1}, BY_HAND));
        out.put(Messages.Studio_setB, state(new double[] {-2, -1.5, -1, -0.5, 0, 0.5},
                new double[] {-1.8, -1.6, -1.1, -0.5, 0.2, 0.7}, BY_HAND.replace("0.04", "0.64")));
        double[] x = {1.551552, 3.633634, 4.384384, 5.555556, 6.816817, 6.886887, 7.687688, 9.909910};
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * Math.sin(x[i]);
        }
        out.put(Messages.Studio_xSinX, state(x, y, "25*matern52(l=1.5)"));
        out.put(Messages.Studio_season, season());
        return out;
    }

    private static StudioState season() {
        var random = new SplittableRandom(4);
        var x = new double[48];
        var y = new double[48];
        for (int i = 0; i < 48; i++) {
            x[i] = 0.25 * i + 0.05 * random.nextDouble();
            y[i] = 0.3 * x[i] + Math.sin(2 * Math.PI * x[i] / 2.5) + 0.15 * random.nextGaussian();
        }
        return state(x, y, "9*rbf(l=12) + periodic(l=1,p=2.5) + white(0.02)");
    }

    private static StudioState state(double[] x, double[] y, String kernel) {
        return new StudioState(x, y, "x", "y", Kernel.parse(kernel), MeanFunction.ZERO, 5, Worth.IMPROVEMENT);
    }
}
