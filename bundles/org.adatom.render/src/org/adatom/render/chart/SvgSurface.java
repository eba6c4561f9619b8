/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.adatom.render.PngImages;

/** Writes Scalable Vector Graphics; widths of texts come from another surface. */
final class SvgSurface implements Surface {
    private final StringBuilder out = new StringBuilder();
    private final Surface measure;
    private int clips;

    SvgSurface(int width, int height, Surface measure) {
        this.measure = measure;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" font-family=\"DejaVu Sans, Verdana, sans-serif\">\n");
    }

    /** {@return the whole document} */
    String document() {
        return out + "</svg>\n";
    }

    private static String n(double v) {
        var text = String.format(Locale.ROOT, "%.2f", v);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xFFFFFF);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void rectangle(double x, double y, double w, double h, int rgb, double alpha) {
        out.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" width=\"").append(n(w))
                .append("\" height=\"").append(n(h)).append("\" fill=\"").append(colour(rgb))
                .append(opacity("fill", alpha))
                .append("\"/>\n");
    }

    private static String opacity(String of, double alpha) {
        return alpha >= 1 ? "" : "\" " + of + "-opacity=\"" + n(alpha);
    }

    @Override
    public void polyline(double[] x, double[] y, int n, double thickness, int rgb, double alpha, double dash) {
        out.append("<polyline fill=\"none\" stroke=\"").append(colour(rgb)).append(opacity("stroke", alpha))
                .append("\" stroke-width=\"").append(n(thickness)).append("\" stroke-linejoin=\"round\"");
        if (dash > 0) {
            out.append(" stroke-dasharray=\"").append(n(dash)).append(' ').append(n(0.8 * dash)).append('"');
        }
        points(x, y, n);
    }

    @Override
    public void polygon(double[] x, double[] y, int n, int rgb, double alpha) {
        out.append("<polygon fill=\"").append(colour(rgb)).append(opacity("fill", alpha)).append('"');
        points(x, y, n);
    }

    private void points(double[] x, double[] y, int n) {
        out.append(" points=\"");
        for (int i = 0; i < n; i++) {
            out.append(i == 0 ? "" : " ").append(n(x[i])).append(',').append(n(y[i]));
        }
        out.append("\"/>\n");
    }

    @Override
    public void dot(double x, double y, double r, int rgb, int rim) {
        out.append("<circle cx=\"").append(n(x)).append("\" cy=\"").append(n(y)).append("\" r=\"").append(n(r + 0.5))
                .append("\" fill=\"").append(colour(rgb)).append("\" stroke=\"").append(colour(rim)).append("\"/>\n");
    }

    @Override
    public void segments(double[] ends, int n, double thickness, int rgb, double alpha) {
        out.append("<path fill=\"none\" stroke=\"").append(colour(rgb)).append(opacity("stroke", alpha))
                .append("\" stroke-width=\"").append(n(thickness)).append("\" stroke-linecap=\"round\" d=\"");
        for (int i = 0; i < n; i++) {
            out.append('M').append(n(ends[4 * i])).append(' ').append(n(ends[4 * i + 1])).append('L')
                    .append(n(ends[4 * i + 2])).append(' ').append(n(ends[4 * i + 3]));
        }
        out.append("\"/>\n");
    }

    /** Points of no length with round ends; one element for each colour keeps the file small. */
    @Override
    public void cloud(double[] x, double[] y, int n, double r, int[] colours, double alpha) {
        var byColour = new LinkedHashMap<Integer, StringBuilder>();
        for (int i = 0; i < n; i++) {
            byColour.computeIfAbsent(colours[colours.length == 1 ? 0 : i], c -> new StringBuilder())
                    .append('M').append(n(x[i])).append(' ').append(n(y[i])).append("h0");
        }
        byColour.forEach((rgb, path) -> out.append("<path fill=\"none\" stroke=\"").append(colour(rgb))
                .append(opacity("stroke", alpha)).append("\" stroke-width=\"").append(n(2 * r))
                .append("\" stroke-linecap=\"round\" d=\"").append(path).append("\"/>\n"));
    }

    @Override
    public void image(double x, double y, double w, double h, int[] argb, int columns, int rows) {
        out.append("<image x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" width=\"").append(n(w))
                .append("\" height=\"").append(n(h))
                .append("\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png(argb, columns, rows))).append("\"/>\n");
    }

    private static byte[] png(int[] argb, int columns, int rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            PngImages.write(bytes, argb, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, double anchor, boolean up, int rgb) {
        out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" font-size=\"").append(n(size))
                .append("\" fill=\"").append(colour(rgb)).append('"');
        if (anchor > 0) {
            out.append(" text-anchor=\"").append(anchor < 1 ? "middle" : "end").append('"');
        }
        if (bold) {
            out.append(" font-weight=\"bold\"");
        }
        if (up) {
            out.append(" transform=\"rotate(-90 ").append(n(x)).append(' ').append(n(y)).append(")\"");
        }
        out.append('>').append(escape(text)).append("</text>\n");
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return measure.textWidth(text, size, bold);
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        clips++;
        out.append("<clipPath id=\"c").append(clips).append("\"><rect x=\"").append(n(x)).append("\" y=\"").append(n(y))
                .append("\" width=\"").append(n(w)).append("\" height=\"").append(n(h))
                .append("\"/></clipPath>\n<g clip-path=\"")
                .append("url(#c").append(clips).append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }
}
