/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.adatom.structure.Element;
import org.adatom.structure.Formula;
import org.adatom.structure.Structure;

/**
 * Throws atoms into a ball around the origin, one after the other, each at a distance from all before. The ball grows while there
 * is no room. What a global search starts from: a composition.
 */
public final class RandomClusterBuilder implements StructureBuilder<RandomClusterOptions> {
    private static final int MOST_TRIES = 200;
    private static final double GROWTH = 1.02;

    @Override
    public Class<RandomClusterOptions> optionsType() {
        return RandomClusterOptions.class;
    }

    @Override
    public Structure build(RandomClusterOptions options) {
        Element[] elements = Formula.parse(options.formula());
        var random = new SplittableRandom(options.seed());
        double mean = Arrays.stream(elements).mapToDouble(Element::covalentRadius).average().orElse(1);
        double radius = mean * (1 + 2 * Math.cbrt(3 * elements.length / (4 * Math.PI * Math.sqrt(2))));
        var x = new double[3 * elements.length];
        for (int i = 0; i < elements.length; i++) {
            for (int tries = 0; tries == 0 || isClose(elements, x, i, options.distance()); tries++) {
                if (tries == MOST_TRIES) {
                    radius *= GROWTH;
                    tries = 0;
                }
                throwIn(x, i, radius, random);
            }
        }
        return Structure.of(Arrays.stream(elements).mapToInt(Element::number).toArray(), x);
    }

    private static void throwIn(double[] x, int i, double radius, SplittableRandom random) {
        double r2;
        do {
            r2 = 0;
            for (int c = 0; c < 3; c++) {
                double u = 2 * random.nextDouble() - 1;
                x[3 * i + c] = radius * u;
                r2 += u * u;
            }
        } while (r2 > 1);
    }

    private static boolean isClose(Element[] elements, double[] x, int i, double distance) {
        for (int j = 0; j < i; j++) {
            double least = distance * (elements[i].covalentRadius() + elements[j].covalentRadius());
            double r2 = 0;
            for (int c = 0; c < 3; c++) {
                double d = x[3 * i + c] - x[3 * j + c];
                r2 += d * d;
            }
            if (r2 < least * least) {
                return true;
            }
        }
        return false;
    }
}
