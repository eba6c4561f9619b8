/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.workbench.RunState;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** How a run ended, at the top of its results. */
final class Banner extends Canvas {
    private static final int HEIGHT = 76;
    private static final int LEFT = 74;
    private final ResultContent content;
    private final Font bold;

    Banner(Composite parent, ResultContent content) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.content = content;
        bold = new LocalResourceManager(JFaceResources.getResources(), this)
                .create(FontDescriptor.createFrom(getFont()).increaseHeight(2).setStyle(SWT.BOLD));
        addListener(SWT.Paint, this::paint);
        content.folder().ifPresent(folder -> {
            setToolTipText(Messages.Result_folderTip.formatted(folder));
            addListener(SWT.MouseDoubleClick, e -> Program.launch(folder.toString()));
        });
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? 400 : widthHint;
        var verdict = verdict(width);
        int tall = verdict.getBounds().height;
        verdict.dispose();
        return new Point(width, Math.max(HEIGHT, tall + 2 * Layouts.lineHeight(this) + 8));
    }

    private TextLayout verdict(int width) {
        var layout = new TextLayout(getDisplay());
        layout.setFont(bold);
        layout.setText(Words.pretty(content.verdict().isBlank() ? Words.of(content.state()) : content.verdict()));
        layout.setWidth(Math.max(120, width - LEFT - 16));
        return layout;
    }

    private void paint(Event e) {
        var gc = e.gc;
        var area = getClientArea();
        gc.setAntialias(SWT.ON);
        var colour = Shades.of(content.state());
        gc.setBackground(Shades.tint(this, colour, 0.10));
        gc.fillRectangle(area);
        gc.setBackground(new Color(colour));
        gc.fillRectangle(0, 0, 4, area.height);
        int middle = area.height / 2;
        gc.fillOval(22, middle - 17, 34, 34);
        sign(gc, 39, middle);
        gc.setForeground(Shades.ink(this));
        var verdict = verdict(area.width);
        int tall = verdict.getBounds().height;
        int top = (area.height - tall - Layouts.lineHeight(this) - 5) / 2;
        verdict.draw(gc, LEFT, top);
        verdict.dispose();
        gc.setFont(getFont());
        gc.setForeground(Shades.quiet(this));
        gc.drawText(content.title() + "   ·   " + Words.of(content.state()) + "   ·   " + Words.duration(content.took())
                + "   ·   " + Words.time(content.when()), LEFT, top + tall + 5, true);
    }

    private void sign(GC gc, int x, int y) {
        gc.setForeground(new Color(255, 255, 255));
        gc.setLineWidth(3);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        if (content.state() == RunState.DONE) {
            gc.drawPolyline(new int[] {x - 7, y + 1, x - 2, y + 6, x + 7, y - 5});
        } else if (content.state() == RunState.NOT_CONVERGED) {
            gc.drawLine(x, y - 8, x, y + 2);
            gc.drawPoint(x, y + 8);
            gc.drawLine(x, y + 8, x, y + 8);
        } else {
            gc.drawLine(x - 6, y - 6, x + 6, y + 6);
            gc.drawLine(x + 6, y - 6, x - 6, y + 6);
        }
        gc.setLineWidth(1);
    }
}
