/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

/** What charts are painted on; pixels from the upper left corner, colours 0xRRGGBB. */
interface Surface {
    /** Fills a rectangle. */
    void rectangle(double x, double y, double w, double h, int rgb, double alpha);

    /** Draws lines through points. @param n how many points @param dash length of dashes, 0 for none */
    void polyline(double[] x, double[] y, int n, double thickness, int rgb, double alpha, double dash);

    /** Fills an outline. */
    void polygon(double[] x, double[] y, int n, int rgb, double alpha);

    /** Fills a disc with a thin rim. */
    void dot(double x, double y, double r, int rgb, int rim);

    /** Draws separate lines as one. @param ends [n][4], x, y, x, y of each */
    void segments(double[] ends, int n, double thickness, int rgb, double alpha);

    /** Fills many small discs. @param colours [n] or one for all */
    void cloud(double[] x, double[] y, int n, double r, int[] colours, double alpha);

    /** Draws a picture. @param argb [rows][columns], drawn into a rectangle of whole pixels */
    void image(double x, double y, double w, double h, int[] argb, int columns, int rows);

    /** Writes a line of text. @param anchor 0 left, 0.5 middle, 1 right @param up whether it runs upwards */
    void text(String text, double x, double y, double size, boolean bold, double anchor, boolean up, int rgb);

    /** {@return the width of a text} */
    double textWidth(String text, double size, boolean bold);

    /** Keeps the following within a rectangle. */
    void clip(double x, double y, double w, double h);

    /** Ends the clipping. */
    void unclip();
}
