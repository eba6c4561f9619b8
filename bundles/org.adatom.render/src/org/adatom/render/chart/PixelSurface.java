/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Paints on an image in memory. */
final class PixelSurface implements Surface {
    private static final String FAMILY = family();

    private final Graphics2D g;
    private final BufferedImage image;
    private Rectangle clip;

    /** A surface that fills an image of the type RGB. */
    PixelSurface(Graphics2D g, BufferedImage image) {
        this.g = g;
        this.image = image;
        this.clip = new Rectangle(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static String family() {
        var wanted = new Font("DejaVu Sans", Font.PLAIN, 12);
        return wanted.getFamily().equals("DejaVu Sans") ? "DejaVu Sans" : Font.SANS_SERIF;
    }

    private static Color colour(int rgb, double alpha) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * alpha));
    }

    @Override
    public void rectangle(double x, double y, double w, double h, int rgb, double alpha) {
        g.setColor(colour(rgb, alpha));
        g.fill(new Rectangle2D.Double(x, y, w, h));
    }

    @Override
    public void polyline(double[] x, double[] y, int n, double thickness, int rgb, double alpha, double dash) {
        g.setColor(colour(rgb, alpha));
        g.setStroke(dash > 0
                ? new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                        new float[] {(float) dash, (float) (0.8 * dash)}, 0)
                : new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(x, y, n, false));
    }

    @Override
    public void polygon(double[] x, double[] y, int n, int rgb, double alpha) {
        g.setColor(colour(rgb, alpha));
        g.fill(path(x, y, n, true));
    }

    private static Path2D path(double[] x, double[] y, int n, boolean close) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, n + 1);
        for (int i = 0; i < n; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        if (close && n > 0) {
            path.closePath();
        }
        return path;
    }

    @Override
    public void dot(double x, double y, double r, int rgb, int rim) {
        g.setColor(colour(rim, 1));
        g.fill(new Ellipse2D.Double(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2));
        g.setColor(colour(rgb, 1));
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    private static Font font(double size, boolean bold) {
        return new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, double anchor, boolean up, int rgb) {
        g.setColor(colour(rgb, 1));
        g.setFont(font(size, bold));
        double shift = anchor * textWidth(text, size, bold);
        if (up) {
            var before = g.getTransform();
            g.transform(AffineTransform.getRotateInstance(-Math.PI / 2, x, y));
            g.drawString(text, (float) (x - shift), (float) y);
            g.setTransform(before);
        } else {
            g.drawString(text, (float) (x - shift), (float) y);
        }
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return font(size, bold).getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    @Override
    public void segments(double[] ends, int n, double thickness, int rgb, double alpha) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * n + 1);
        for (int i = 0; i < n; i++) {
            path.moveTo(ends[4 * i], ends[4 * i + 1]);
            path.lineTo(ends[4 * i + 2], ends[4 * i + 3]);
        }
        g.setColor(colour(rgb, alpha));
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    @Override
    public void cloud(double[] x, double[] y, int n, double r, int[] colours, double alpha) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        new Splats(pixels, image.getWidth(), clip, r, alpha).draw(x, y, n, colours);
    }

    @Override
    public void image(double x, double y, double w, double h, int[] argb, int columns, int rows) {
        var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, columns, rows, argb, 0, columns);
        g.drawImage(picture, (int) Math.round(x), (int) Math.round(y), (int) Math.round(w), (int) Math.round(h), null);
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        g.setClip(new Rectangle2D.Double(x, y, w, h));
        clip = new Rectangle((int) Math.floor(x), (int) Math.floor(y), (int) Math.ceil(w), (int) Math.ceil(h))
                .intersection(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
    }

    @Override
    public void unclip() {
        g.setClip(null);
        clip = new Rectangle(0, 0, image.getWidth(), image.getHeight());
    }
}
