/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.view;

import java.util.Optional;
import org.adatom.internal.ui.structure.Icons;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.render.Colouring;
import org.adatom.render.ColourMap;
import org.adatom.render.SceneOptions;
import org.adatom.render.Viewpoint;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;
import org.adatom.ui.structure.StructureView;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The tool bar over a view, how the structure is shown, and room for the tools of its owner at the left. */
public final class ViewToolBar extends Composite {
    private static final String FORCE = "Force (eV/\u00c5)"; //$NON-NLS-1$
    private static final String CHARGE = "Charge (e)"; //$NON-NLS-1$

    private final StructureView view;
    private final @Nullable ToolBar tools;
    private final ToolItem bonds;
    private final ToolItem cell;
    private final ToolItem axes;
    private final ToolItem images;
    private final ToolItem projection;

    /** @param view the view, which is also the parent @param withTools whether there is a second bar, at the left */
    public ViewToolBar(StructureView view, boolean withTools) {
        super(view, SWT.NONE);
        this.view = view;
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(this);
        GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(this);
        var shows = new ToolBar(this, SWT.FLAT | SWT.HORIZONTAL);
        drop(shows, "style", Messages.View_style, this::styleMenu); //$NON-NLS-1$
        drop(shows, "colour", Messages.View_colour, this::colourMenu); //$NON-NLS-1$
        bonds = check(shows, "bonds", Messages.View_bonds, () -> view.setBonds(!view.hasBonds())); //$NON-NLS-1$
        cell = check(shows, "cell", Messages.View_cell, //$NON-NLS-1$
                () -> view.setSceneOptions(view.getSceneOptions().withCell(!view.getSceneOptions().showCell())));
        axes = check(shows, "axes", Messages.View_axes, () -> view.setAxes(!view.hasAxes())); //$NON-NLS-1$
        images = drop(shows, "images", Messages.View_images, this::imagesMenu); //$NON-NLS-1$
        projection = check(shows, "projection", Messages.View_perspective, //$NON-NLS-1$
                () -> view.setPerspective(!view.isPerspective()));
        new ToolItem(shows, SWT.SEPARATOR);
        drop(shows, "views", Messages.View_views, this::viewsMenu); //$NON-NLS-1$
        push(shows, "fit", Messages.View_fit, view::fit); //$NON-NLS-1$
        push(shows, "camera", Messages.View_export, () -> new PictureExport(view).open()); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(shows);
        tools = withTools ? new ToolBar(view, SWT.FLAT | SWT.VERTICAL) : null;
        if (tools != null) {
            GridDataFactory.fillDefaults().indent(3, 0).grab(false, true).applyTo(tools);
        }
        view.addChangeListener(this::refresh);
        refresh();
    }

    /** {@return whether there is a bar at the left} */
    public boolean hasTools() {
        return tools != null;
    }

    /** {@return the bar at the left of the picture, for the owner's tools, if there is one} */
    public Optional<ToolBar> tools() {
        var t = tools;
        return t == null ? Optional.empty() : Optional.of(t);
    }

    private void refresh() {
        if (!isDisposed()) {
            var scene = view.getSceneOptions();
            bonds.setSelection(view.hasBonds());
            cell.setSelection(scene.showCell());
            axes.setSelection(view.hasAxes());
            images.setSelection(scene.boundary() == SceneOptions.Boundary.IMAGES);
            projection.setSelection(view.isPerspective());
        }
    }

    private ToolItem push(ToolBar bar, String icon, String tip, Runnable action) {
        return item(bar, SWT.PUSH, icon, tip, action);
    }

    private ToolItem check(ToolBar bar, String icon, String tip, Runnable action) {
        return item(bar, SWT.CHECK, icon, tip, action);
    }

    private ToolItem item(ToolBar bar, int style, String icon, String tip, Runnable action) {
        var item = new ToolItem(bar, style);
        item.setImage(Icons.image(this, icon));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            action.run();
            refresh();
        }));
        return item;
    }

    private interface Fill {
        void fill(Menu menu);
    }

    private ToolItem drop(ToolBar bar, String icon, String tip, Fill fill) {
        var item = new ToolItem(bar, SWT.DROP_DOWN);
        item.setImage(Icons.image(this, icon));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            var menu = new Menu(this);
            fill.fill(menu);
            var r = item.getBounds();
            menu.setLocation(bar.toDisplay(new Point(r.x, r.y + r.height)));
            menu.addListener(SWT.Hide, h -> getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        }));
        return item;
    }

    private void styleMenu(Menu menu) {
        var scene = view.getSceneOptions();
        String[] names = {Messages.Style_ballAndStick, Messages.Style_spaceFilling, Messages.Style_sticks, Messages.Style_wires};
        for (var style : SceneOptions.Style.values()) {
            choice(menu, names[style.ordinal()], scene.style() == style, () -> view.setSceneOptions(scene.withStyle(style)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        String[] labels = {Messages.Label_none, Messages.Label_symbol, Messages.Label_index, Messages.Label_both};
        for (var label : SceneOptions.Labels.values()) {
            choice(menu, labels[label.ordinal()], scene.labels() == label,
                    () -> view.setSceneOptions(scene.withLabels(label)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        for (double size : new double[] {0.7, 1, 1.4}) {
            choice(menu, size < 1 ? Messages.Size_small : size > 1 ? Messages.Size_large : Messages.Size_normal,
                    scene.atomScale() == size, () -> view.setSceneOptions(scene.withAtomScale(size)));
        }
    }

    private void colourMenu(Menu menu) {
        var scene = view.getSceneOptions();
        var s = view.getStructure();
        var now = scene.colouring();
        choice(menu, Messages.Colour_element, now instanceof Colouring.ByElement, () -> colour(new Colouring.ByElement()));
        choice(menu, Messages.Colour_tag, now instanceof Colouring.ByTag, () -> colour(new Colouring.ByTag()));
        for (var title : new String[] {FORCE, CHARGE}) {
            var values = values(title, s);
            var item = choice(menu, title, now instanceof Colouring.ByValue v && v.title().equals(title),
                    () -> {
                        if (values != null) {
                            colour(values);
                        }
                    });
            item.setEnabled(values != null);
        }
        choice(menu, Messages.Colour_plain, now instanceof Colouring.Plain, () -> colour(new Colouring.Plain(0x9FB3C8)));
    }

    private void colour(Colouring colouring) {
        view.setSceneOptions(view.getSceneOptions().withColouring(colouring));
    }

    private static Colouring.@Nullable ByValue values(String title, Structure s) {
        if (title.equals(FORCE) && s.arrays().get(Structure.FORCES) instanceof AtomArray.Reals(var f, var w) && w == 3) {
            var sizes = new double[s.count()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Math.sqrt(f[3 * i] * f[3 * i] + f[3 * i + 1] * f[3 * i + 1] + f[3 * i + 2] * f[3 * i + 2]);
            }
            return Colouring.ByValue.of(title, sizes, ColourMap.VIRIDIS);
        } else if (title.equals(CHARGE) && s.array(Structure.CHARGES).isPresent()) {
            return Colouring.ByValue.of(title, s.charges(), ColourMap.COOL_WARM);
        }
        return null;
    }

    /** {@return the options for another structure: values are its own, and colours by element when it has none} */
    public static SceneOptions recolour(SceneOptions scene, Structure structure) {
        if (scene.colouring() instanceof Colouring.ByValue old) {
            var values = values(old.title(), structure);
            return scene.withColouring(values == null ? new Colouring.ByElement() : values);
        }
        return scene;
    }

    private void imagesMenu(Menu menu) {
        var scene = view.getSceneOptions();
        String[] names = {Messages.Boundary_none, Messages.Boundary_half, Messages.Boundary_images};
        for (var boundary : SceneOptions.Boundary.values()) {
            choice(menu, names[boundary.ordinal()], scene.boundary() == boundary,
                    () -> view.setSceneOptions(scene.withBoundary(boundary)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        var periodic = view.getStructure().periodicity();
        for (int n = 1; n <= 4; n++) {
            int a = periodic.a() ? n : 1;
            int b = periodic.b() ? n : 1;
            int c = periodic.c() ? n : 1;
            choice(menu, NLS.bind(Messages.View_cells, new Object[] {a, b, c}),
                    scene.repeatA() == a && scene.repeatB() == b && scene.repeatC() == c, () -> {
                        view.setSceneOptions(scene.withRepeat(a, b, c));
                        view.fit();
                    });
            if (!periodic.any()) {
                break;
            }
        }
    }

    private void viewsMenu(Menu menu) {
        choice(menu, Messages.View_home, false, view::home);
        new MenuItem(menu, SWT.SEPARATOR);
        for (var viewpoint : Viewpoint.values()) {
            if (viewpoint == Viewpoint.A) {
                new MenuItem(menu, SWT.SEPARATOR);
            }
            choice(menu, NLS.bind(Messages.View_along, viewpoint.label().replace('-', '\u2212')), false,
                    () -> view.lookFrom(viewpoint));
        }
    }

    private MenuItem choice(Menu menu, String text, boolean on, Runnable action) {
        var item = new MenuItem(menu, on ? SWT.CHECK : SWT.PUSH);
        item.setText(text);
        item.setSelection(on);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            action.run();
            refresh();
        }));
        return item;
    }
}
