/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

/** What is drawn in a plot; later layers lie above earlier ones. NaN leaves a gap. Arrays must not be changed. */
public sealed interface Layer {

    /** {@return what the legend says; empty for no entry} */
    String label();

    /** {@return the abscissas} */
    double[] x();

    /** A line through points. @param label legend @param x abscissas @param y ordinates */
    record Line(String label, double[] x, double[] y) implements Layer {
        /** @throws AnalysisException when lengths differ */
        public Line {
            same(label, x, y);
        }
    }

    /**
     * Points.
     *
     * @param label legend
     * @param x abscissas
     * @param y ordinates
     * @param errors half the height of the error bars; empty for none
     * @param values what the colour of the points shows; empty for one colour
     * @param valueLabel what the values are, with their unit in brackets; empty where there are none
     */
    record Points(String label, double[] x, double[] y, double[] errors, double[] values, String valueLabel)
            implements Layer {
        /** @throws AnalysisException when lengths differ */
        public Points {
            same(label, x, y);
            if (errors.length != 0) {
                same(label, x, errors);
            }
            if (values.length != 0) {
                same(label, x, values);
            }
        }

        /** Points of one colour. */
        public Points(String label, double[] x, double[] y) {
            this(label, x, y, new double[0], new double[0], "");
        }

        /** Points of one colour with error bars. */
        public Points(String label, double[] x, double[] y, double[] errors) {
            this(label, x, y, errors, new double[0], "");
        }
    }

    /** A band. @param label legend @param x abscissas, ascending @param lower lower edge @param upper upper edge */
    record Area(String label, double[] x, double[] lower, double[] upper) implements Layer {
        /** @throws AnalysisException when lengths differ */
        public Area {
            same(label, x, lower);
            same(label, x, upper);
        }
    }

    /** A histogram. @param label legend @param x the edges, ascending, one more than bars @param heights of the bars */
    record Bars(String label, double[] x, double[] heights) implements Layer {
        /** @throws AnalysisException when lengths do not fit */
        public Bars {
            if (x.length != heights.length + 1) {
                throw new AnalysisException("the histogram '" + label + "' has " + x.length + " edges for "
                        + heights.length
                        + " bars");
            }
        }
    }

    private static void same(String label, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new AnalysisException("the layer '" + label + "' has " + y.length + " values for " + x.length
                    + " abscissas");
        }
    }
}
