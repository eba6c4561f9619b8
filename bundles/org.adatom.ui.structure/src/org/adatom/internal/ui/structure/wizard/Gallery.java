/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.adatom.internal.ui.structure.view.Themes;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.ui.Thumbnails;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.BuilderRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Cards of builders under the titles of their categories. */
final class Gallery extends Canvas {
    private static final int WIDTH = 138;
    private static final int HEIGHT = 138;
    private static final int PICTURE = 104;
    private static final int GAP = 10;
    private static final int TITLE = 34;

    /**
     * A card.
     *
     * @param builder what it stands for
     * @param bounds where it is
     */
    private record Card(BuilderDescriptor builder, Rectangle bounds) {
    }

    /**
     * The title of a category.
     *
     * @param text words
     * @param y where
     */
    private record Title(String text, int y) {
    }

    private final BuilderRegistry builders;
    private final Thumbnails thumbnails;
    private final List<Card> cards = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private String filter = ""; //$NON-NLS-1$
    private @Nullable BuilderDescriptor chosen;
    private @Nullable BuilderDescriptor hot;
    private Consumer<BuilderDescriptor> chooser = b -> { };
    private Runnable opener = () -> { };

    Gallery(ScrolledComposite parent, BuilderRegistry builders) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.builders = builders;
        thumbnails = new Thumbnails(this, PICTURE, this::redraw);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> arrange());
        addListener(SWT.MouseMove, e -> light(at(e.x, e.y)));
        addListener(SWT.MouseExit, e -> light(null));
        addListener(SWT.MouseDown, e -> choose(at(e.x, e.y)));
        addListener(SWT.MouseDoubleClick, e -> {
            if (at(e.x, e.y) != null) {
                opener.run();
            }
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
    }

    void onChoose(Consumer<BuilderDescriptor> listener) {
        chooser = listener;
    }

    void onOpen(Runnable listener) {
        opener = listener;
    }

    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        arrange();
        redraw();
    }

    /** Chooses what is chosen, or the first that is shown, and opens it. */
    void openFirst() {
        boolean shown = cards.stream().anyMatch(c -> c.builder() == chosen);
        if (!cards.isEmpty()) {
            choose(shown ? chosen : cards.getFirst().builder());
            opener.run();
        }
    }

    private boolean matches(BuilderDescriptor b) {
        return (b.label() + " " + b.name() + " " + b.description()).toLowerCase(Locale.ROOT).contains(filter); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void arrange() {
        cards.clear();
        titles.clear();
        int columns = Math.max(1, (getClientArea().width - GAP) / (WIDTH + GAP));
        int y = 4;
        for (var category : builders.categories()) {
            var members = builders.in(category).stream().filter(this::matches).toList();
            if (members.isEmpty()) {
                continue;
            }
            titles.add(new Title(category.label(), y));
            y += TITLE;
            for (int k = 0; k < members.size(); k++) {
                cards.add(new Card(members.get(k), new Rectangle(GAP + k % columns * (WIDTH + GAP),
                        y + k / columns * (HEIGHT + GAP), WIDTH, HEIGHT)));
            }
            y += (members.size() + columns - 1) / columns * (HEIGHT + GAP);
        }
        ((ScrolledComposite) getParent()).setMinHeight(y + GAP);
    }

    private static Structure structure(BuilderDescriptor builder) {
        try {
            return builder.build(Showcase.picture(builder));
        } catch (ParameterException | StructureException e) {
            return builder.build(Showcase.start(builder));
        }
    }

    private @Nullable BuilderDescriptor at(int x, int y) {
        for (var card : cards) {
            if (card.bounds().contains(x, y)) {
                return card.builder();
            }
        }
        return null;
    }

    private void light(@Nullable BuilderDescriptor builder) {
        if (builder != hot) {
            hot = builder;
            setToolTipText(builder == null || builder.description().isEmpty() ? null : builder.description());
            redraw();
        }
    }

    private void choose(@Nullable BuilderDescriptor builder) {
        setFocus();
        if (builder != null && builder != chosen) {
            chosen = builder;
            chooser.accept(builder);
            redraw();
        }
    }

    private void key(Event e) {
        int now = 0;
        while (now < cards.size() && cards.get(now).builder() != chosen) {
            now++;
        }
        int columns = Math.max(1, (getClientArea().width - GAP) / (WIDTH + GAP));
        int step = switch (e.keyCode) {
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_DOWN -> columns;
            case SWT.ARROW_UP -> -columns;
            default -> 0;
        };
        if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
            opener.run();
        } else if (step != 0 && !cards.isEmpty()) {
            var card = cards.get(now >= cards.size() ? 0 : Math.clamp(now + step, 0, cards.size() - 1));
            choose(card.builder());
            reveal(card.bounds());
        }
    }

    private void reveal(Rectangle card) {
        var parent = (ScrolledComposite) getParent();
        var origin = parent.getOrigin();
        int height = parent.getClientArea().height;
        if (card.y - TITLE < origin.y) {
            parent.setOrigin(0, card.y - TITLE);
        } else if (card.y + card.height + GAP > origin.y + height) {
            parent.setOrigin(0, card.y + card.height + GAP - height);
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        boolean dark = Themes.isDark(this);
        var ink = getForeground();
        var bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        var plain = getFont();
        gc.setFont(bold);
        gc.setForeground(ink);
        titles.forEach(t -> gc.drawText(t.text(), GAP, t.y() + 9, true));
        gc.setFont(plain);
        for (var card : cards) {
            if (gc.getClipping().intersects(card.bounds())) {
                paint(gc, card, dark, ink);
            }
        }
    }

    private void paint(GC gc, Card card, boolean dark, Color ink) {
        var r = card.bounds();
        boolean on = card.builder() == chosen;
        var accent = dark ? new Color(77, 163, 255) : new Color(26, 127, 240);
        gc.setBackground(dark ? new Color(38, 44, 53) : new Color(250, 251, 253));
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 12, 12);
        if (card.builder() == hot || on) {
            gc.setAlpha(on ? 46 : 24);
            gc.setBackground(accent);
            gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 12, 12);
            gc.setAlpha(255);
        }
        gc.setForeground(on ? accent : dark ? new Color(66, 75, 88) : new Color(214, 220, 228));
        gc.setLineWidth(on ? 2 : 1);
        gc.drawRoundRectangle(r.x, r.y, r.width - 1, r.height - 1, 12, 12);
        gc.setLineWidth(1);
        var picture = thumbnails.get(card.builder().id(), () -> structure(card.builder()), dark);
        if (picture != null) {
            gc.drawImage(picture, r.x + (r.width - PICTURE) / 2, r.y + 6);
        }
        gc.setForeground(ink);
        var text = fitted(gc, card.builder().label(), r.width - 10);
        Point size = gc.textExtent(text);
        gc.drawText(text, r.x + (r.width - size.x) / 2, r.y + r.height - size.y - 6, true);
    }

    private static String fitted(GC gc, String text, int width) {
        var fitting = text;
        while (fitting.length() > 3 && gc.textExtent(fitting).x > width) {
            fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + "\u2026"; //$NON-NLS-1$
        }
        return fitting;
    }
}
