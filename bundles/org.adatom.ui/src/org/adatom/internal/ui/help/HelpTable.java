/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.help.HelpBlock.Span;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A table of a help page: wrapped cells, a line below each row. */
final class HelpTable extends Canvas {
    private static final int GAP = 18;
    private static final int PAD = 5;
    private static final int LEAST = 70;
    private static final int NARROW = 95;

    private final HelpBlock.Table table;
    private final LocalResourceManager resources;

    HelpTable(Composite parent, HelpBlock.Table table, LocalResourceManager resources, Consumer<String> follow) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.table = table;
        this.resources = resources;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> setCursor(link(e.x, e.y) == null ? null
                : getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
        addListener(SWT.MouseUp, e -> {
            var link = link(e.x, e.y);
            if (link != null && e.button == 1) {
                follow.accept(link);
            }
        });
    }

    private TextLayout layout(List<Span> spans, int width) {
        var layout = new TextLayout(getDisplay());
        layout.setFont(getFont());
        var text = new StringBuilder();
        spans.forEach(s -> text.append(s.text()));
        layout.setText(text.toString());
        layout.setSpacing(2);
        int at = 0;
        for (var s : spans) {
            int end = at + s.text().length();
            if (end > at) {
                var style = new TextStyle(HelpPage.font(resources, getFont(), s.style(), 0), s.link().isEmpty() ? null
                        : HelpPage.linkColour(this), null);
                style.rise = HelpPage.rise(s.style());
                layout.setStyle(style, at, end - 1);
            }
            at = end;
        }
        if (width > 0) {
            layout.setWidth(width);
        }
        return layout;
    }

    /** The rows for a width: where it is narrow, what stands behind the second column comes below each other. */
    private List<List<List<Span>>> rows(int width) {
        int columns = columns(table.rows());
        if (columns < 4 || width / columns >= NARROW) {
            return table.rows();
        }
        var out = new ArrayList<List<List<Span>>>();
        for (var row : table.rows()) {
            boolean head = table.head() && out.isEmpty();
            out.add(head ? List.of(row.getFirst(), row.getLast())
                    : List.of(below(row.subList(0, Math.min(2, row.size()))), below(row.subList(2, row.size()))));
        }
        return out;
    }

    private static int columns(List<List<List<Span>>> rows) {
        return rows.stream().mapToInt(r -> r.size()).max().orElse(0);
    }

    private static List<Span> below(List<List<Span>> cells) {
        var out = new ArrayList<Span>();
        for (var cell : cells) {
            if (cell.stream().anyMatch(s -> !s.text().isBlank())) {
                if (!out.isEmpty()) {
                    out.add(Span.of("\n"));
                }
                out.addAll(cell);
            }
        }
        return out;
    }

    private int[] widths(List<List<List<Span>>> rows, int available) {
        int columns = columns(rows);
        var natural = new int[columns];
        for (var row : rows) {
            for (int c = 0; c < row.size(); c++) {
                var layout = layout(row.get(c), 0);
                natural[c] = Math.max(natural[c], layout.getBounds().width + 2);
                layout.dispose();
            }
        }
        int room = available - GAP * (columns - 1);
        int total = 0;
        for (int w : natural) {
            total += w;
        }
        if (total <= room) {
            return natural;
        }
        int fair = room / Math.max(1, columns);
        int kept = 0;
        int wide = 0;
        for (int w : natural) {
            kept += w <= fair ? w : 0;
            wide += w <= fair ? 0 : w;
        }
        int widest = 0;
        int sum = 0;
        for (int c = 0; c < columns; c++) {
            if (natural[c] > fair) {
                natural[c] = Math.max(LEAST, (int) ((double) natural[c] / wide * (room - kept)));
            }
            widest = natural[c] > natural[widest] ? c : widest;
            sum += natural[c];
        }
        natural[widest] = Math.max(LEAST, natural[widest] + room - sum);
        return natural;
    }

    /** Walks over the cells: gets each with its place; returns the height. */
    private int walk(int width, Visitor visitor) {
        var rows = rows(width);
        var widths = widths(rows, width);
        int y = 0;
        for (var row : rows) {
            var layouts = new ArrayList<TextLayout>();
            int height = 0;
            for (int c = 0; c < row.size(); c++) {
                var layout = layout(row.get(c), Math.max(20, widths[c]));
                layouts.add(layout);
                height = Math.max(height, layout.getBounds().height);
            }
            int x = 0;
            for (int c = 0; c < row.size(); c++) {
                visitor.cell(layouts.get(c), row.get(c), x, y + PAD);
                x += widths[c] + GAP;
            }
            layouts.forEach(TextLayout::dispose);
            y += height + 2 * PAD + 1;
            visitor.line(y - 1);
        }
        return y;
    }

    private interface Visitor {
        void cell(TextLayout layout, List<Span> spans, int x, int y);

        default void line(int y) {
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 600 : wHint;
        return new Point(width, walk(width, (layout, spans, x, y) -> { }));
    }

    private void paint(GC gc) {
        var ink = HelpPage.ink(this);
        var line = Shades.mix(ink.getRGB(), getBackground().getRGB(), 0.14);
        walk(getSize().x, new Visitor() {
            @Override
            public void cell(TextLayout layout, List<Span> spans, int x, int y) {
                gc.setForeground(ink);
                layout.draw(gc, x, y);
            }

            @Override
            public void line(int y) {
                gc.setForeground(line);
                gc.drawLine(0, y, getSize().x, y);
            }
        });
    }

    private @Nullable String link(int mx, int my) {
        var found = new String[1];
        walk(getSize().x, (layout, spans, x, y) -> {
            if (layout.getBounds().contains(mx - x, my - y)) {
                int offset = layout.getOffset(mx - x, my - y, null);
                int at = 0;
                for (var s : spans) {
                    if (offset >= at && offset < at + s.text().length() && !s.link().isEmpty()) {
                        found[0] = s.link();
                    }
                    at += s.text().length();
                }
            }
        });
        return found[0];
    }

    /** {@return the words of the table, cells apart by tabs} */
    String text() {
        var out = new StringBuilder();
        for (var row : table.rows()) {
            for (var cell : row) {
                cell.forEach(s -> out.append(s.text()));
                out.append('\t');
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** {@return the ground, for tests of the theme} */
    Color ground() {
        return getBackground();
    }
}
