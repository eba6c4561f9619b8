/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.form;

import java.util.Optional;
import java.util.function.Consumer;
import org.adatom.structure.Element;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** The periodic table to choose an element from, by mouse and by arrow keys. */
public final class PeriodicTable extends Canvas {
    private static final int CELL = 38;
    private static final int GAP = 3;
    private static final int MARGIN = 12;
    private static final int COLUMNS = 18;
    private static final int ROWS = 9;
    private static final int SPLIT = 8;
    private static final int MOST = 103;
    private final Consumer<Element> chosen;
    private final Font symbolFont;
    private int hot;

    /**
     * @param parent where
     * @param current the element to start from, if any
     * @param chosen who is told
     */
    public PeriodicTable(Composite parent, Optional<Element> current, Consumer<Element> chosen) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.chosen = chosen;
        this.hot = current.map(Element::number).orElse(0);
        var data = getFont().getFontData()[0];
        symbolFont = new Font(getDisplay(), data.getName(), data.getHeight(), SWT.BOLD);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseMove, e -> light(at(e.x, e.y)));
        addListener(SWT.MouseUp, e -> choose(at(e.x, e.y)));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_ESCAPE || e.detail == SWT.TRAVERSE_TAB_NEXT);
        addListener(SWT.Dispose, e -> symbolFont.dispose());
    }

    /**
     * Opens the table below a control; it closes when an element is chosen, on Escape, and when it loses the focus.
     *
     * @param below the control
     * @param current the element to start from, if any
     * @param chosen who is told
     */
    public static void popup(Control below, Optional<Element> current, Consumer<Element> chosen) {
        var shell = new Shell(below.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
        shell.setLayout(new FillLayout());
        var table = new PeriodicTable(shell, current, element -> {
            shell.close();
            chosen.accept(element);
        });
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.pack();
        var at = below.toDisplay(0, below.getSize().y + 2);
        var screen = below.getMonitor().getClientArea();
        var size = shell.getSize();
        shell.setLocation(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - size.x)),
                at.y + size.y > screen.y + screen.height ? Math.max(screen.y, at.y - size.y - below.getSize().y - 4) : at.y);
        shell.open();
        table.setFocus();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(2 * MARGIN + COLUMNS * (CELL + GAP) - GAP, 2 * MARGIN + ROWS * (CELL + GAP) - GAP + SPLIT);
    }

    /** {@return column and row of an element, 0-based; the f block in rows 7 and 8} */
    static int[] place(int number) {
        if (number <= 2) {
            return new int[] {number == 1 ? 0 : 17, 0};
        }
        int[] ends = {2, 10, 18, 36, 54, 86};
        for (int period = 1; period < ends.length; period++) {
            if (number <= ends[period]) {
                return place(number - ends[period - 1], ends[period] - ends[period - 1], period);
            }
        }
        return place(number - 86, 32, 6);
    }

    private static int[] place(int index, int length, int period) {
        if (length == 8) {
            return new int[] {index <= 2 ? index - 1 : index + 9, period};
        } else if (length == 18) {
            return new int[] {index - 1, period};
        } else if (index <= 2) {
            return new int[] {index - 1, period};
        } else if (index <= 17) {
            return new int[] {index - 1, period + 2};
        }
        return new int[] {index - 15, period};
    }

    private static int left(int column) {
        return MARGIN + column * (CELL + GAP);
    }

    private static int top(int row) {
        return MARGIN + row * (CELL + GAP) + (row >= 7 ? SPLIT : 0);
    }

    private int at(int x, int y) {
        for (int number = 1; number <= MOST; number++) {
            var p = place(number);
            if (x >= left(p[0]) && x < left(p[0]) + CELL && y >= top(p[1]) && y < top(p[1]) + CELL) {
                return number;
            }
        }
        return 0;
    }

    private void light(int number) {
        if (number != 0 && number != hot) {
            hot = number;
            redraw();
        }
    }

    private void choose(int number) {
        if (number > 0) {
            chosen.accept(Element.of(number));
        }
    }

    private void key(Event e) {
        int now = Math.max(hot, 1);
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> light(Math.max(now - 1, 1));
            case SWT.ARROW_RIGHT -> light(Math.min(now + 1, MOST));
            case SWT.ARROW_UP -> light(vertical(now, -1));
            case SWT.ARROW_DOWN -> light(vertical(now, 1));
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> choose(hot);
            default -> {
                return;
            }
        }
    }

    private static int vertical(int number, int direction) {
        var p = place(number);
        for (int row = p[1] + direction; row >= 0 && row < ROWS; row += direction) {
            for (int other = 1; other <= MOST; other++) {
                var q = place(other);
                if (q[0] == p[0] && q[1] == row) {
                    return other;
                }
            }
        }
        return number;
    }

    private void paint(Event e) {
        var gc = e.gc;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (int number = 1; number <= MOST; number++) {
            cell(gc, Element.of(number));
        }
        if (hot > 0) {
            var element = Element.of(hot);
            gc.setForeground(getForeground());
            gc.setFont(symbolFont);
            gc.drawText(element.number() + "  " + element.symbol() + "  " + element.title(), left(3), top(0) + 4, true);
            gc.setFont(getFont());
            gc.setAlpha(170);
            gc.drawText(Units.number(element.mass(), 6) + " amu,  r = " + Units.number(element.covalentRadius(), 3) + " Å",
                    left(3), top(0) + 24, true);
            gc.setAlpha(255);
        }
    }

    private void cell(GC gc, Element element) {
        var p = place(element.number());
        int x = left(p[0]);
        int y = top(p[1]);
        int rgb = element.colour();
        var colour = new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        gc.setBackground(colour);
        gc.setAlpha(element.number() == hot ? 255 : 150);
        gc.fillRoundRectangle(x, y, CELL, CELL, 8, 8);
        gc.setAlpha(255);
        var ground = getBackground();
        double share = element.number() == hot ? 1 : 150.0 / 255;
        double light = share * luminance(colour) + (1 - share) * luminance(ground);
        gc.setForeground(getDisplay().getSystemColor(light > 128 ? SWT.COLOR_BLACK : SWT.COLOR_WHITE));
        if (element.number() == hot) {
            gc.setLineWidth(2);
            gc.drawRoundRectangle(x + 1, y + 1, CELL - 2, CELL - 2, 7, 7);
        }
        gc.setFont(symbolFont);
        var extent = gc.textExtent(element.symbol());
        gc.drawText(element.symbol(), x + (CELL - extent.x) / 2, y + (CELL - extent.y) / 2, true);
        gc.setFont(getFont());
    }

    private static double luminance(Color c) {
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
    }
}
