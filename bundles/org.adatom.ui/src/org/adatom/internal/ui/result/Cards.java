/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.util.List;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.adatom.ui.form.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Numbers of a result side by side; as many as fit in a row. */
final class Cards extends Composite {
    private static final int DIGITS = 7;
    private static final int FEW_DIGITS = 5;
    private static final int PAD = 14;
    private static final int LEAST_WIDTH = 104;

    Cards(Composite parent, List<Scalar> scalars) {
        super(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.spacing = 10;
        layout.marginLeft = 16;
        layout.marginRight = 16;
        layout.marginTop = 12;
        layout.marginBottom = 6;
        layout.fill = true;
        setLayout(layout);
        var large = new LocalResourceManager(JFaceResources.getResources(), this)
                .create(FontDescriptor.createFrom(getFont()).increaseHeight(5).setStyle(SWT.BOLD));
        scalars.forEach(s -> new Card(this, s, large));
        GridDataFactory.fillDefaults().grab(true, false).exclude(scalars.isEmpty()).applyTo(this);
        setVisible(!scalars.isEmpty());
    }

    /** One number. */
    private static final class Card extends Canvas {
        private final Scalar scalar;
        private final Font large;
        private final String number;
        private final String unit;

        Card(Composite parent, Scalar scalar, Font large) {
            super(parent, SWT.DOUBLE_BUFFERED);
            this.scalar = scalar;
            this.large = large;
            number = Units.number(scalar.value(), digits(scalar));
            unit = Units.pretty(scalar.unit());
            setToolTipText(scalar.label() + " = " + scalar.value() + " " + unit);
            addListener(SWT.Paint, e -> paint(e.gc));
            var menu = new Menu(this);
            var copy = new MenuItem(menu, SWT.PUSH);
            copy.setText(Messages.Result_copyValue);
            copy.addListener(SWT.Selection, e -> {
                var clipboard = new Clipboard(getDisplay());
                clipboard.setContents(new Object[] {Double.toString(scalar.value())},
                        new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
            });
            setMenu(menu);
        }

        /** Whole numbers are written out, and energies of many atoms differ late. */
        private static int digits(Scalar scalar) {
            double size = Math.abs(scalar.value());
            return size >= 1 && (size == Math.rint(size) || scalar.unit().startsWith("eV")) ? DIGITS : FEW_DIGITS;
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            var gc = new GC(this);
            try {
                int label = gc.textExtent(scalar.label()).x;
                int units = gc.textExtent(unit).x;
                int small = gc.getFontMetrics().getHeight();
                gc.setFont(large);
                int value = gc.textExtent(number).x + 6 + units;
                return new Point(Math.max(LEAST_WIDTH, Math.max(label, value) + 2 * PAD),
                        small + gc.getFontMetrics().getHeight() + 2 * PAD - 4);
            } finally {
                gc.dispose();
            }
        }

        private void paint(GC gc) {
            var area = getClientArea();
            gc.setAntialias(SWT.ON);
            gc.setBackground(Shades.mix(getForeground().getRGB(), getBackground().getRGB(), 0.06));
            gc.fillRoundRectangle(0, 0, area.width, area.height, 12, 12);
            gc.setForeground(Shades.quiet(this));
            gc.drawText(scalar.label(), PAD, PAD - 3, true);
            int small = gc.getFontMetrics().getHeight();
            gc.setFont(large);
            gc.setForeground(getForeground());
            int y = PAD + small - 1;
            gc.drawText(number, PAD, y, true);
            int x = PAD + gc.textExtent(number).x + 6;
            int tall = gc.getFontMetrics().getHeight();
            gc.setFont(getFont());
            gc.setForeground(Shades.quiet(this));
            gc.drawText(unit, x, y + tall - small - 3, true);
        }
    }
}
