/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.adatom.render.PngImages;
import org.eclipse.jdt.annotation.Nullable;

/** Paints charts, on screen and for files alike; needs no display. Stateless. */
public final class ChartPainter {
    private final ChartTheme theme;
    private final double zoom;
    private final double gutter;

    /**
     * @param theme colours
     * @param zoom size of letters and lines, 1 for a screen of 96 dots an inch
     */
    public ChartPainter(ChartTheme theme, double zoom) {
        this(theme, zoom, 0);
    }

    /**
     * A painter of charts that stand below each other.
     *
     * @param theme colours
     * @param zoom size of letters and lines
     * @param gutter the least room left of the plot, pixels, so that plots begin at the same column
     */
    public ChartPainter(ChartTheme theme, double zoom, double gutter) {
        this.theme = theme;
        this.zoom = zoom;
        this.gutter = gutter;
    }

    /**
     * {@return the chart as pixels}
     *
     * @param range what part is shown, null for everything
     * @param width columns, at least 1
     * @param height rows, at least 1
     */
    public ChartImage paint(ChartModel model, @Nullable Range range, int width, int height) {
        return paint(model, range, width, height, null);
    }

    /** {@return the chart as pixels, with one point emphasised and its numbers beside it} @param point null for none */
    public ChartImage paint(ChartModel model, @Nullable Range range, int width, int height,
            @Nullable ChartPoint point) {
        var image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            var drawing = new ChartDrawing(model, range == null ? model.range() : range, theme, zoom, gutter,
                    new PixelSurface(g, image), image.getWidth(), image.getHeight());
            drawing.draw(point);
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return new ChartImage(pixels, image.getWidth(), image.getHeight(), drawing.layout());
        } finally {
            g.dispose();
        }
    }

    /** {@return the chart as a document of Scalable Vector Graphics 1.1} @param range null for everything */
    public String svg(ChartModel model, @Nullable Range range, int width, int height) {
        var one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        var g = one.createGraphics();
        try {
            var surface = new SvgSurface(width, height, new PixelSurface(g, one));
            new ChartDrawing(model, range == null ? model.range() : range, theme, zoom, gutter, surface, width, height)
                    .draw(null);
            return surface.document();
        } finally {
            g.dispose();
        }
    }

    /**
     * Writes the chart; a name that ends in .svg gives vector graphics, any other one PNG at twice the size. The file
     * appears when it is complete.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path target, ChartModel model, @Nullable Range range, int width, int height) throws IOException {
        if (target.toString().endsWith(".svg")) {
            var folder = target.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(target.toString(), null, "the folder "
                        + target.toAbsolutePath().normalize().getParent() + " does not exist: make it first");
            }
            var part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            try {
                Files.writeString(part, svg(model, range, width, height), StandardCharsets.UTF_8);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return;
        }
        var image = new ChartPainter(theme, 2 * zoom, 2 * gutter).paint(model, range, 2 * width, 2 * height);
        PngImages.write(target, image.pixels(), image.width(), image.height());
    }
}
