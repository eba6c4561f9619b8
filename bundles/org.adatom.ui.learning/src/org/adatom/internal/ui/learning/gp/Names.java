/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.Map;
import org.adatom.internal.ui.learning.Messages;

/** How hyper-parameters are called, and over which range they are dragged. */
final class Names {
    private static final Map<String, String> WORDS = Map.of("l", Messages.Studio_length, "p",
            Messages.Studio_period, "alpha",
            Messages.Studio_alpha, "s", Messages.Studio_offset, "noise", Messages.Studio_noise, "constant",
            Messages.Studio_variance, "variance", Messages.Studio_variance);

    private Names() {
    }

    /** {@return a name such as "Length scale (rbf)"} @param name such as "rbf.l" or "constant.variance" */
    static String pretty(String name) {
        int dot = name.lastIndexOf('.');
        var kernel = dot < 0 ? "" : name.substring(0, dot);
        var last = dot < 0 ? name : name.substring(dot + 1);
        var word = WORDS.getOrDefault(last.replaceAll("[^a-z]", ""), last);
        boolean plain = kernel.isEmpty() || kernel.matches("white\\d*|constant\\d*");
        var number = kernel.replaceAll("\\D", "");
        return plain ? word + (number.isEmpty() || kernel.isEmpty() ? "" : " " + number) : word + " (" + kernel + ")";
    }

    /** {@return from where to where a hyper-parameter is dragged: four to five decades about what the data suggest} */
    static double[] range(StudioState state, int index) {
        var name = state.kernel().names().get(index);
        var last = name.substring(name.lastIndexOf('.') + 1);
        double scale = 1;
        double below = 100;
        double above = 100;
        if (last.matches("l(\\[.*)?|p") && !name.matches("periodic\\d*\\.l")) {
            double[] span = state.span(state.x());
            scale = (span[1] - span[0]) / 10;
            below = 30;
        } else if (name.contains("noise")) {
            scale = square(state) / 100;
            below = 1e4;
        } else if (last.startsWith("constant") || last.startsWith("variance")) {
            scale = square(state);
            above = 1000;
        }
        double size = Math.pow(10, Math.round(Math.log10(scale)));
        double value = state.kernel().values()[index];
        return new double[] {Math.min(value, size / below), Math.max(value, size * above)};
    }

    private static double square(StudioState state) {
        double sum = 0;
        for (double v : state.y()) {
            sum += v * v;
        }
        return Math.max(1e-12, sum / state.y().length);
    }
}
