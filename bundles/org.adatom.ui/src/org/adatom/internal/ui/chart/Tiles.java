/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Shades;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Charts and tables with titles, side by side; each can fill the whole place and go back. */
public final class Tiles extends Composite {
    private static final int LEAST_WIDTH = 330;
    private static final int LEAST_HEIGHT = 270;
    private final ScrolledComposite scrolled;
    private final Composite grid;
    private final TileLayout layout = new TileLayout(LEAST_WIDTH, LEAST_HEIGHT, 10);
    private final List<Composite> tiles = new ArrayList<>();
    private final Font bold;
    private @Nullable Composite large;

    /** An empty place. @param parent where */
    public Tiles(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(12, 6, 4, 8).applyTo(this);
        scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        grid = new Composite(scrolled, SWT.NONE);
        grid.setLayout(layout);
        scrolled.setContent(grid);
        bold = new LocalResourceManager(JFaceResources.getResources(), this)
                .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        scrolled.addListener(SWT.Resize, e -> arrange());
        scrolled.addListener(SWT.Show, e -> tint(scrolled));
        grid.addListener(SWT.Paint, e -> { // the theme may have come back since
            if (!grid.getBackground().equals(getParent().getBackground())) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed()) {
                        tint(scrolled);
                    }
                });
            }
        });
    }

    /** Adds a tile. @param title above it @param content makes what it shows */
    public <T extends Control> T add(String title, Function<Composite, T> content) {
        var tile = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(tile);
        var head = new Canvas(tile, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, 26).applyTo(head);
        head.addListener(SWT.Paint, e -> title(e, head, title));
        head.addListener(SWT.MouseDoubleClick, e -> enlarge(tile));
        var bar = new ToolBar(tile, SWT.FLAT);
        var button = new ToolItem(bar, SWT.CHECK);
        button.setImage(Images.image("enlarge"));
        button.setToolTipText(Messages.Tile_enlarge);
        button.addListener(SWT.Selection, e -> enlarge(tile));
        tile.setData(button);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        var made = content.apply(tile);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(made);
        tiles.add(tile);
        arrange();
        return made;
    }

    private void title(Event e, Canvas head, String title) {
        var gc = e.gc;
        gc.setFont(bold);
        gc.setForeground(Shades.ink(head));
        var text = title;
        int room = head.getClientArea().width - 8;
        while (text.length() > 4 && gc.textExtent(text).x > room) {
            text = text.substring(0, text.length() - 2).strip() + "…";
        }
        head.setToolTipText(text.equals(title) ? null : title);
        gc.drawText(text, 4, (head.getClientArea().height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    /** {@return how many tiles there are} */
    public int count() {
        return tiles.size();
    }

    /** {@return the tile that fills the place, if one does} */
    public Optional<Control> enlarged() {
        var one = large;
        return one == null ? Optional.empty() : Optional.of(one);
    }

    /** Lets a tile fill the place, or go back to the others. */
    private void enlarge(Composite tile) {
        large = large == tile ? null : tile;
        for (var each : tiles) {
            TileLayout.setShown(each, large == null || large == each);
            if (each.getData() instanceof ToolItem button) {
                button.setSelection(large == each);
                button.setToolTipText(large == each ? Messages.Tile_restore : Messages.Tile_enlarge);
            }
        }
        arrange();
    }

    private void arrange() {
        var area = scrolled.getClientArea();
        int n = large == null ? tiles.size() : 1;
        scrolled.setMinHeight(n == 0 ? 0 : layout.height(n, area.width, area.height));
        tint(scrolled);
        grid.layout(true);
    }

    /** The theme gives areas that scroll another ground than the page: charts shall stand on that of the page. */
    private void tint(Control area) {
        if (!area.getBackground().equals(getParent().getBackground())) {
            area.setBackground(getParent().getBackground());
        }
        if (area instanceof Composite composite && !(area instanceof ToolBar)) {
            for (var child : composite.getChildren()) {
                if (child instanceof Composite) {
                    tint(child);
                }
            }
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 2 * LEAST_WIDTH : widthHint, heightHint == SWT.DEFAULT
                ? LEAST_HEIGHT
                : heightHint);
    }
}
