/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.help.HelpBlock.Span;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Headings, paragraphs and lists of a help page in one text, so that they can be selected and copied together. */
final class HelpText {
    private static final int INDENT = 20;
    private static final int[] LARGER = {0, 9, 4, 1};
    private static final int[] ABOVE = {9, 0, 20, 14};

    /** A place that links have a name for. @param text the text @param offset where in it */
    record Place(StyledText text, int offset) {
    }

    private record Link(int start, int end, String href) {
    }

    private final boolean first;
    private final StyledText text;
    private final LocalResourceManager resources;
    private final List<HelpBlock.Line> lines;
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable RGB ground;

    HelpText(Composite parent, LocalResourceManager resources, List<HelpBlock.Line> lines, boolean first,
            Consumer<String> follow) {
        this.first = first;
        this.resources = resources;
        this.lines = lines;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        Field.style(text, "adatom-text");
        text.setCaret(null);
        text.setText(words());
        text.setLineSpacing(4);
        style();
        text.addListener(SWT.Paint, e -> {
            if (!text.getBackground().getRGB().equals(ground)) {
                text.getDisplay().asyncExec(this::style);
            }
        });
        text.addListener(SWT.MouseMove, e -> text.setCursor(text.getDisplay().getSystemCursor(link(e.x, e.y) == null
                ? SWT.CURSOR_IBEAM : SWT.CURSOR_HAND)));
        text.addListener(SWT.MouseUp, e -> {
            var link = link(e.x, e.y);
            if (link != null && e.button == 1 && text.getSelectionCount() == 0) {
                text.getDisplay().asyncExec(() -> follow.accept(link.href()));
            }
        });
    }

    private String words() {
        var out = new StringBuilder();
        for (var line : lines) {
            out.append(out.isEmpty() ? "" : "\n");
            if (!line.id().isEmpty()) {
                places.put(line.id(), new Place(text, out.length()));
            }
            out.append(line.mark()).append(line.mark().isEmpty() ? "" : "\t");
            for (var s : line.spans()) {
                int start = out.length();
                out.append(s.text().replace('\n', '\u2028'));
                if (!s.link().isEmpty()) {
                    links.add(new Link(start, out.length(), s.link()));
                }
            }
        }
        return out.toString();
    }

    private void style() {
        if (text.isDisposed()) {
            return;
        }
        ground = text.getBackground().getRGB();
        var ranges = new ArrayList<StyleRange>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int level = Math.max(0, line.level());
            text.setLineVerticalIndent(i, i == 0 && first ? 0 : line.level() < 0 ? 5 : ABOVE[level]);
            if (line.level() < 0) {
                text.setLineTabStops(i, 1, new int[] {INDENT});
                text.setLineWrapIndent(i, 1, INDENT);
            }
            at += i == 0 ? 0 : 1;
            at += line.mark().isEmpty() ? 0 : line.mark().length() + 1;
            for (var s : line.spans()) {
                if (!s.text().isEmpty()) {
                    ranges.add(range(s, at, level));
                }
                at += s.text().length();
            }
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private StyleRange range(Span s, int at, int level) {
        var range = new StyleRange(at, s.text().length(), s.link().isEmpty() ? HelpPage.ink(text)
                : HelpPage.linkColour(text), null);
        Font plain = text.getFont();
        var style = level > 0 ? s.style().asBold() : s.style();
        range.font = HelpPage.font(resources, plain, style, LARGER[level]);
        range.rise = HelpPage.rise(style);
        return range;
    }

    private @Nullable Link link(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        for (var link : links) {
            if (offset >= link.start() && offset < link.end()) {
                return link;
            }
        }
        return null;
    }

    Control control() {
        return text;
    }

    Map<String, Place> places() {
        return places;
    }
}
