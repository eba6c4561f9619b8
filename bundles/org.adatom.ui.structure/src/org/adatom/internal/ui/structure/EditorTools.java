/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Optional;
import org.adatom.internal.ui.structure.view.ViewTool;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.ui.form.PeriodicTable;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The tools of the editor at the left of the view: select, frame, move, add, measure, and what is done at once. */
final class EditorTools {
    private static final int PICTURE = 22;

    private final StructureView view;
    private final StructureDocument document;
    private final ToolItem elementItem;
    private Element element = Element.Cu;

    EditorTools(StructureView view, StructureDocument document, ToolBar bar) {
        this.view = view;
        this.document = document;
        if (document.structure().count() > 0) {
            element = document.structure().element(document.structure().count() - 1);
        }
        tool(bar, "tool-select", Messages.Tool_select, ViewTool.SELECT).setSelection(true); //$NON-NLS-1$
        tool(bar, "tool-rubber", Messages.Tool_rubber, ViewTool.RUBBER_BAND); //$NON-NLS-1$
        tool(bar, "tool-move", Messages.Tool_move, new Move()); //$NON-NLS-1$
        tool(bar, "tool-add", Messages.Tool_add, new Add()); //$NON-NLS-1$
        tool(bar, "measure", Messages.Tool_measure, new Measure()); //$NON-NLS-1$
        new ToolItem(bar, SWT.SEPARATOR);
        elementItem = new ToolItem(bar, SWT.PUSH);
        elementItem.setToolTipText(Messages.Tool_element);
        elementItem.setImage(picture(element));
        bar.addDisposeListener(e -> elementItem.getImage().dispose());
        elementItem.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> PeriodicTable.popup(bar,
                Optional.of(element), this::use)));
        push(bar, "fix", Messages.Tool_fix, () -> Edits.setFixed(document, document.selection(), true)); //$NON-NLS-1$
        push(bar, "free", Messages.Tool_free, () -> Edits.setFixed(document, document.selection(), false)); //$NON-NLS-1$
        push(bar, "delete", Messages.Tool_delete, () -> Edits.delete(document)); //$NON-NLS-1$
    }

    private void use(Element chosen) {
        element = chosen;
        var old = elementItem.getImage();
        elementItem.setImage(picture(chosen));
        old.dispose();
        if (!document.isPreviewing()) {
            Edits.changeElement(document, chosen);
        }
    }

    private Image picture(Element shown) {
        int rgb = shown.colour();
        var fill = new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        boolean light = 0.299 * fill.getRed() + 0.587 * fill.getGreen() + 0.114 * fill.getBlue() > 140;
        return new Image(view.getDisplay(), new ImageGcDrawer() {
            @Override
            public void drawOn(@Nullable GC gc, int width, int height) {
                if (gc != null) {
                    ball(gc, width, shown.symbol(), fill, light);
                }
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        }, PICTURE, PICTURE);
    }

    private static void ball(GC gc, int size, String symbol, Color fill, boolean light) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(fill);
        gc.fillOval(0, 0, size - 1, size - 1);
        gc.setForeground(light ? new Color(20, 22, 26) : new Color(250, 250, 252));
        var extent = gc.textExtent(symbol);
        gc.drawText(symbol, (size - extent.x) / 2, (size - extent.y) / 2, true);
    }

    private ToolItem tool(ToolBar bar, String icon, String tip, ViewTool tool) {
        var item = new ToolItem(bar, SWT.RADIO);
        item.setImage(Icons.image(bar, icon));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                view.setTool(tool);
                if (tool.measures()) {
                    document.select(AtomSelection.NONE);
                }
            }
        }));
        return item;
    }

    private void push(ToolBar bar, String icon, String tip, Runnable action) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(bar, icon));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (!document.isPreviewing()) {
                action.run();
            }
        }));
    }

    /** Drags the chosen atoms, or the one that is grabbed, in the plane of the screen. */
    private final class Move implements ViewTool {
        private @Nullable Structure start;
        private int grabbed = -1;

        @Override
        public int cursor() {
            return SWT.CURSOR_SIZEALL;
        }

        @Override
        public boolean beginDrag(int atom, int x, int y) {
            if (atom < 0 || document.isPreviewing()) {
                return false;
            }
            if (!document.selection().contains(atom)) {
                document.select(AtomSelection.of(atom));
            }
            grabbed = atom;
            start = document.structure();
            return true;
        }

        @Override
        public void drag(int dx, int dy) {
            var from = start;
            if (from != null) {
                var size = view.canvas().getSize();
                var d = view.getCamera().shiftInScreenPlane(dx, dy, from.position(grabbed), size.x, size.y);
                document.preview(Edits.moved(from, document.selection(), d[0], d[1], d[2]));
            }
        }

        @Override
        public void endDrag(boolean done) {
            var from = start;
            start = null;
            var to = document.shown();
            document.preview(null);
            if (done && from != null && to != from) {
                int i = grabbed;
                Edits.move(document, to.x(i) - from.x(i), to.y(i) - from.y(i), to.z(i) - from.z(i));
            }
        }
    }

    /** Adds an atom: at a bond's length above the atom that is clicked, else on the plane through the middle of the view. */
    private final class Add implements ViewTool {
        @Override
        public int cursor() {
            return SWT.CURSOR_CROSS;
        }

        @Override
        public boolean click(int atom, int x, int y) {
            if (!document.isPreviewing()) {
                Edits.add(document, element, atom >= 0 ? beside(atom, x, y) : onPlane(x, y));
            }
            return true;
        }

        private double[] beside(int atom, int x, int y) {
            var s = document.structure();
            var p = s.position(atom);
            double length = s.element(atom).covalentRadius() + element.covalentRadius();
            var hit = view.pick(x, y);
            double[] n = s.periodicity().any() || hit == null ? new double[] {0, 0, 1}
                    : new double[] {hit.point()[0] - p[0], hit.point()[1] - p[1], hit.point()[2] - p[2]};
            double l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            double f = l > 1e-9 ? length / l : 0;
            return new double[] {p[0] + f * n[0], p[1] + f * n[1], p[2] + (l > 1e-9 ? f * n[2] : length)};
        }

        private double[] onPlane(int x, int y) {
            var size = view.canvas().getSize();
            var camera = view.getCamera();
            double depth = camera.project(camera.x(), camera.y(), camera.z(), size.x, size.y)[2];
            var chosen = document.selection();
            if (!chosen.isEmpty()) {
                var p = document.structure().position(chosen.get(0));
                depth = camera.project(p[0], p[1], p[2], size.x, size.y)[2];
            }
            return camera.unproject(x, y, depth, size.x, size.y);
        }
    }

    /** Picks up to four atoms and writes distances and angles into the picture. */
    private static final class Measure implements ViewTool {
        @Override
        public boolean measures() {
            return true;
        }

        @Override
        public int cursor() {
            return SWT.CURSOR_CROSS;
        }
    }
}
