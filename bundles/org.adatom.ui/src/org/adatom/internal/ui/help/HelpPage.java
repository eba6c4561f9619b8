/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.jdt.annotation.Nullable;

/** Shows help pages; links lead on. */
public final class HelpPage extends Composite {
    private static final int WIDE = 760;
    private static final int SMALLER = 2;
    private static final RGB CHALK = new RGB(0xe3, 0xe7, 0xec);
    private static final RGB INK = new RGB(0x1f, 0x29, 0x33);
    private static final RGB LINK_DARK = new RGB(0x7a, 0xb4, 0xff);
    private static final RGB LINK_LIGHT = new RGB(0x0b, 0x5c, 0xd5);

    private final ScrolledComposite scrolled;
    private final LocalResourceManager resources;
    private final List<String> visited = new ArrayList<>();
    private final Map<String, HelpText.Place> places = new HashMap<>();
    private Consumer<String> listener = href -> { };
    private int at = -1;

    /** An empty page. */
    public HelpPage(Composite parent) {
        super(parent, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), this);
        Field.style(this, Field.PAGE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        scrolled = Layouts.scrolled(this);
        scrolled.setShowFocusedControl(false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        scrolled.addListener(SWT.Resize, e -> arrange());
    }

    /** Says who is told of each page that is shown. */
    public void onShow(Consumer<String> newListener) {
        listener = newListener;
    }

    /** Shows a page, such as {@code /org.adatom.doc/html/relax.html#result}. */
    public void show(String href) {
        while (visited.size() > at + 1) {
            visited.removeLast();
        }
        visited.add(href);
        at++;
        display(href);
    }

    /** {@return whether there is a page before or after the one that is shown} @param step -1 or 1 */
    public boolean canGo(int step) {
        return at + step >= 0 && at + step < visited.size();
    }

    /** Shows the page before or after. @param step -1 or 1 */
    public void go(int step) {
        if (canGo(step)) {
            at += step;
            display(visited.get(at));
        }
    }

    /** {@return the address of what is shown, empty for nothing} */
    public String href() {
        return at < 0 ? "" : visited.get(at);
    }

    private void display(String href) {
        List<HelpBlock> blocks;
        try {
            blocks = HelpTopics.read(href);
        } catch (IOException e) {
            blocks = List.of(new HelpBlock.Line(0, "", "", List.of(HelpBlock.Span.of(String.valueOf(e.getMessage())))));
        }
        var old = scrolled.getContent();
        places.clear();
        var content = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(36, 28).spacing(0, 10).applyTo(content);
        fill(content, blocks);
        scrolled.setContent(content);
        if (old != null) {
            old.dispose();
        }
        arrange();
        scrolled.setOrigin(0, 0);
        var place = places.get(HelpTopics.place(href));
        if (place != null) {
            getDisplay().asyncExec(() -> reveal(content, place));
        }
        listener.accept(href);
    }

    private void reveal(Composite content, HelpText.Place place) {
        if (!content.isDisposed()) {
            Point in = place.text().getLocationAtOffset(place.offset());
            scrolled.setOrigin(0, getDisplay().map(place.text(), content, in).y - 16);
        }
    }

    private void fill(Composite content, List<HelpBlock> blocks) {
        var lines = new ArrayList<HelpBlock.Line>();
        for (var block : blocks) {
            if (block instanceof HelpBlock.Line line) {
                lines.add(line);
                continue;
            }
            text(content, lines);
            switch (block) {
                case HelpBlock.Code code -> code(content, code.text());
                case HelpBlock.Table table -> place(table(content, table));
                case HelpBlock.Generated wanted -> place(table(content, HelpFacts.table(wanted)));
                case HelpBlock.Line _ -> { }
            }
        }
        text(content, lines);
    }

    private void text(Composite content, List<HelpBlock.Line> lines) {
        if (!lines.isEmpty()) {
            var text = new HelpText(content, resources, List.copyOf(lines),
                    content.getChildren().length == 0, this::follow);
            places.putAll(text.places());
            place(text.control());
            lines.clear();
        }
    }

    private void code(Composite content, String words) {
        var box = new StyledText(content, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        Field.style(box, "adatom-code");
        box.setFont(mono(resources));
        box.setText(words);
        box.setMargins(14, 10, 14, 10);
        box.setLineSpacing(3);
        box.setCaret(null);
        place(box);
    }

    private HelpTable table(Composite content, HelpBlock.Table table) {
        return new HelpTable(content, table, resources, this::follow);
    }

    private static void place(Control control) {
        GridDataFactory.fillDefaults().grab(false, false).applyTo(control);
        control.addListener(SWT.MouseVerticalWheel, e -> {
            for (Composite c = control.getParent(); c != null; c = c.getParent()) {
                if (c instanceof ScrolledComposite s) {
                    s.setOrigin(0, s.getOrigin().y - 20 * e.count);
                    e.doit = false;
                    return;
                }
            }
        });
    }

    private void follow(String link) {
        if (link.contains("://")) {
            Program.launch(link);
        } else {
            show(HelpTopics.resolve(href(), link));
        }
    }

    private void arrange() {
        int width = scrolled.getClientArea().width;
        if (scrolled.getContent() instanceof Composite content && width > 0) {
            int side = width > 620 ? 36 : 18;
            GridLayoutFactory.fillDefaults().margins(side, side == 36 ? 28 : 16).spacing(0, 10).applyTo(content);
            for (var child : content.getChildren()) {
                if (child.getLayoutData() instanceof GridData data) {
                    data.widthHint = Math.min(WIDE, width - 2 * side);
                }
            }
            Layouts.fit(scrolled);
        }
    }

    @Override
    public boolean setFocus() {
        return scrolled.getContent() instanceof Composite c && c.getChildren().length > 0 ? c.getChildren()[0].forceFocus()
                : super.setFocus();
    }

    /** {@return the colour of words on a control's ground} */
    static Color ink(Control control) {
        return new Color(Shades.isDark(control) ? CHALK : INK);
    }

    /** {@return the colour of links on a control's ground} */
    static Color linkColour(Control control) {
        return new Color(Shades.isDark(control) ? LINK_DARK : LINK_LIGHT);
    }

    /** {@return the font of words in a style} @param larger how much larger than plain ones, points */
    static Font font(LocalResourceManager resources, Font plain, HelpBlock.Style style, int larger) {
        if (style.code()) {
            return mono(resources);
        }
        int slant = (style.bold() ? SWT.BOLD : SWT.NORMAL) | (style.italic() ? SWT.ITALIC : SWT.NORMAL);
        int more = larger - (style.script() == 0 ? 0 : SMALLER);
        return slant == SWT.NORMAL && more == 0 ? plain
                : resources.create(FontDescriptor.createFrom(plain).increaseHeight(more).setStyle(slant));
    }

    /** {@return how far words stand above the line, in points} */
    static int rise(HelpBlock.Style style) {
        return style.script() * 4;
    }

    static Font mono(LocalResourceManager resources) {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getFont(JFaceResources.TEXT_FONT)));
    }

    /** {@return the words that are shown} */
    public String text() {
        var out = new StringBuilder();
        @Nullable Control content = scrolled.getContent();
        if (content instanceof Composite c) {
            for (var child : c.getChildren()) {
                out.append(child instanceof StyledText t ? t.getText() : child instanceof HelpTable t ? t.text() : "")
                        .append('\n');
            }
        }
        return out.toString();
    }
}
