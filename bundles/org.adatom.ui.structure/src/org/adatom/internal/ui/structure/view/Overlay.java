/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import org.adatom.internal.ui.structure.SelectionText;
import org.adatom.render.Camera;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.AtomSelection;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Lines and words over the picture: the rubber band and measured distances and angles. Coordinates in points. */
final class Overlay {
    private final Color accent;
    private final Color paper;
    private final Color ink;

    Overlay(boolean dark) {
        accent = dark ? new Color(77, 163, 255) : new Color(26, 127, 240);
        paper = dark ? new Color(24, 29, 36) : new Color(255, 255, 255);
        ink = dark ? new Color(232, 238, 245) : new Color(31, 41, 51);
    }

    void rubberBand(GC gc, @Nullable Rectangle band) {
        if (band != null) {
            gc.setAlpha(40);
            gc.setBackground(accent);
            gc.fillRectangle(band);
            gc.setAlpha(255);
            gc.setForeground(accent);
            gc.drawRectangle(band);
        }
    }

    void measures(GC gc, Structure s, AtomSelection chosen, Camera camera, int width, int height) {
        int n = chosen.size();
        if (n < 2 || n > 4) {
            return;
        }
        gc.setAntialias(SWT.ON);
        var points = new int[2 * n];
        for (int k = 0; k < n; k++) {
            int i = chosen.get(k);
            var p = camera.project(s.x(i), s.y(i), s.z(i), width, height);
            points[2 * k] = (int) Math.round(p[0]);
            points[2 * k + 1] = (int) Math.round(p[1]);
        }
        gc.setForeground(accent);
        gc.setLineWidth(2);
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawPolyline(points);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        for (int k = 0; k + 1 < n; k++) {
            word(gc, SelectionText.number(SelectionText.distance(s, chosen.get(k), chosen.get(k + 1)), 3) + " \u00c5", //$NON-NLS-1$
                    (points[2 * k] + points[2 * k + 2]) / 2, (points[2 * k + 1] + points[2 * k + 3]) / 2);
        }
        if (n == 3) {
            word(gc, SelectionText.number(SelectionText.angle(s, chosen), 1) + "\u00b0", points[2], points[3] - 22); //$NON-NLS-1$
        } else if (n == 4) {
            word(gc, SelectionText.number(SelectionText.dihedral(s, chosen), 1) + "\u00b0", //$NON-NLS-1$
                    (points[2] + points[4]) / 2, (points[3] + points[5]) / 2 + 24);
        }
    }

    private void word(GC gc, String text, int x, int y) {
        var size = gc.textExtent(text);
        gc.setBackground(paper);
        gc.setAlpha(225);
        gc.fillRoundRectangle(x - size.x / 2 - 6, y - size.y / 2 - 2, size.x + 12, size.y + 4, 8, 8);
        gc.setAlpha(255);
        gc.setForeground(ink);
        gc.drawText(text, x - size.x / 2, y - size.y / 2, true);
        gc.setForeground(accent);
    }
}
