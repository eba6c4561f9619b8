/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import org.adatom.internal.ui.Shades;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A picture, a title and a sentence that are one large button. */
final class Card extends Canvas {
    private static final int PAD = 12;
    private static final int GAP = 12;
    private static final int ARC = 12;
    private static final RGB INK = new RGB(0x1f, 0x29, 0x33);
    private static final RGB CHALK = new RGB(0xe8, 0xec, 0xf1);

    private final String title;
    private final String sentence;
    private final int picture;
    private final Font bold;
    private @Nullable Image image;
    private boolean hot;

    /**
     * A card.
     *
     * @param parent where
     * @param title the title
     * @param sentence one or two lines below, may be empty
     * @param picture width and height of the place for the picture, points
     * @param action what a click does
     */
    Card(Composite parent, String title, String sentence, int picture, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.title = title;
        this.sentence = sentence;
        this.picture = picture;
        bold = new LocalResourceManager(JFaceResources.getResources(), this)
                .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseEnter, e -> heat(true));
        addListener(SWT.MouseExit, e -> heat(false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.MouseDown, e -> setFocus());
        addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && getClientArea().contains(e.x, e.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, e -> key(e, action));
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    private void key(Event e, Runnable action) {
        if (e.character == SWT.CR || e.character == ' ' || e.keyCode == SWT.KEYPAD_CR) {
            action.run();
        } else if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_RIGHT) {
            traverse(SWT.TRAVERSE_TAB_NEXT);
        } else if (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_LEFT) {
            traverse(SWT.TRAVERSE_TAB_PREVIOUS);
        }
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent e) {
                if (e != null) {
                    e.result = title + ". " + sentence;
                }
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(@Nullable AccessibleControlEvent e) {
                if (e != null) {
                    e.detail = ACC.ROLE_PUSHBUTTON;
                }
            }
        });
    }

    private void heat(boolean now) {
        hot = now;
        redraw();
    }

    /** Shows a picture; it belongs to the caller. */
    void setImage(Image shown) {
        image = shown;
        redraw();
    }

    private TextLayout words(int width) {
        var layout = new TextLayout(getDisplay());
        layout.setFont(getFont());
        layout.setText(sentence.isEmpty() ? title : title + "\n" + sentence);
        layout.setStyle(new TextStyle(bold, null, null), 0, title.length() - 1);
        layout.setWidth(Math.max(60, width - 2 * PAD - picture - GAP));
        layout.setSpacing(2);
        return layout;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 260 : wHint;
        var words = words(width);
        int text = words.getBounds().height;
        words.dispose();
        return new Point(width, Math.max(picture, text) + 2 * PAD);
    }

    private void paint(GC gc) {
        var size = getSize();
        boolean dark = Shades.isDark(this);
        var ground = getBackground().getRGB();
        var ink = dark ? CHALK : INK;
        boolean lit = hot || isFocusControl();
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        gc.setBackground(getBackground());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackground(hot ? Shades.mix(Shades.BLUE, ground, dark ? 0.16 : 0.07) : Shades.mix(ink, ground, 0.03));
        gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, ARC, ARC);
        gc.setForeground(lit ? new Color(Shades.BLUE) : Shades.mix(ink, ground, 0.13));
        gc.setLineWidth(1);
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, ARC, ARC);
        var shown = image;
        if (shown != null && !shown.isDisposed()) {
            var b = shown.getBounds();
            gc.drawImage(shown, 0, 0, b.width, b.height, PAD, (size.y - picture) / 2, picture, picture);
        }
        var words = words(size.x);
        words.setStyle(new TextStyle(bold, new Color(ink), null), 0, title.length() - 1);
        gc.setForeground(Shades.mix(ink, ground, 0.66));
        words.draw(gc, PAD + picture + GAP, Math.max(PAD, (size.y - words.getBounds().height) / 2));
        words.dispose();
    }
}
