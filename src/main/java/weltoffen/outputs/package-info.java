/**
 * What a release holds besides its pages: each class writes one kind of file, and
 * {@link weltoffen.outputs.Outputs#ALL} lists them in their order.
 */
package weltoffen.outputs;
