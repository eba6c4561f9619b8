/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import org.adatom.render.RenderTheme;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/** Puts pictures on a canvas. */
public final class Blit {
    private final Canvas canvas;
    private @Nullable Image image;
    private String problem = ""; //$NON-NLS-1$
    private boolean fine;
    private boolean dark;

    /** @param canvas where */
    public Blit(Canvas canvas) {
        this.canvas = canvas;
    }

    /** {@return pixels per point} */
    public static double zoom(Control control) {
        return Math.max(1, control.getMonitor().getZoom() / 100.0);
    }

    /** Shows a picture. @param full whether it is of full quality */
    public void show(ImageData data, boolean full) {
        dispose();
        int zoom = (int) Math.round(100 * zoom(canvas));
        image = new Image(canvas.getDisplay(), (ImageDataProvider) z -> z == zoom || zoom == 100 && z == 100 ? data
                : z == 100 ? data.scaledTo(data.width * 100 / zoom, data.height * 100 / zoom) : null);
        problem = ""; //$NON-NLS-1$
        fine = full;
        canvas.redraw();
    }

    /** Shows why there is no picture. */
    public void fail(String message) {
        if (!canvas.isDisposed()) {
            problem = message;
            canvas.redraw();
        }
    }

    /** {@return whether the picture that is shown is of full quality} */
    public boolean isFine() {
        return fine;
    }

    /** {@return whether it is drawn for a dark window} */
    public boolean isDark() {
        return dark;
    }

    /** Draws for a dark window, or a light one. */
    public void setDark(boolean on) {
        dark = on;
    }

    /** Paints picture, rubber band, measures and, if there is one, the problem. */
    public void paint(GC gc, StructureView view, ViewInput input) {
        var area = canvas.getClientArea();
        var shown = image;
        var from = shown == null ? new Rectangle(0, 0, 0, 0) : shown.getBounds();
        boolean fits = Math.abs(from.width - area.width) <= 1 && Math.abs(from.height - area.height) <= 1;
        if (shown == null || !fits) {
            gc.setBackground(colour((dark ? RenderTheme.DARK : RenderTheme.LIGHT).backgroundBottom()));
            gc.fillRectangle(area);
        }
        if (shown != null && fits) {
            gc.setInterpolation(SWT.NONE);
            gc.drawImage(shown, 0, 0, from.width, from.height, 0, 0, area.width, area.height);
        } else if (shown != null) { // of before the window changed: not stretched, the next one comes soon
            gc.drawImage(shown, (area.width - from.width) / 2, (area.height - from.height) / 2);
        }
        var overlay = new Overlay(dark);
        if (input.tool().measures()) {
            overlay.measures(gc, view.getStructure(), view.getSelection(), view.getCamera(), area.width, area.height);
        }
        overlay.rubberBand(gc, input.band());
        if (!problem.isEmpty()) {
            gc.setForeground(colour(0xE5534B));
            gc.drawText(problem, 12, area.height - 28, true);
        }
    }

    /** Frees the picture. */
    public void dispose() {
        var old = image;
        image = null;
        if (old != null) {
            old.dispose();
        }
    }

    private static Color colour(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
